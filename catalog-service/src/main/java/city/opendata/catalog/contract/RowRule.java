package city.opendata.catalog.contract;

import city.opendata.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one row must be to each other.
 *
 * @param name by which reports count it
 * @param messageZh what a row that breaks it is told
 */
@Schema(name = "RowRule")
public record RowRule(
    @NotNull
        @Pattern(regexp = NAME, message = "{city.opendata.catalog.contract.ruleName}")
        @Schema(examples = "ends-after-begins")
        String name,
    @NotNull
        @PlainText(lines = true)
        @Schema(
            description =
                """
                True for every row that keeps the rule: an expression in CEL (cel.dev) over the \
                fields. It sees the cleaned values before they are masked. A row with an empty \
                cell in a field that it reads is passed over, unless it asks has(field)\
                """,
            examples = "!has(ends) || ends >= begins")
        String expression,
    @NotNull @PlainText @Size(max = 200) @Schema(examples = "结束日期不得早于开始日期。") String messageZh,
    @PlainText @Size(max = 300) @Schema(examples = "The end must not be before the beginning.")
        @Nullable String messageEn) {

  private static final String NAME = "^[a-z][a-z0-9-]{0,62}$";
}
