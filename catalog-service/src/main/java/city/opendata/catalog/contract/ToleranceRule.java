package city.opendata.catalog.contract;

import city.opendata.catalog.json.RequestLists;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a batch that has more bad rows than a release may leave out.
 *
 * @param reasons for which rows are refused that it counts; absent: it counts all bad rows
 * @param above share of the rows read that may be bad
 */
@Schema(name = "ToleranceRule")
public record ToleranceRule(
    @Size(min = 1, max = MOST_REASONS)
        @Schema(
            description =
                "Reasons of quarantined rows that it counts (docs/errors.md). Absent: all bad rows",
            examples = "[\"wrong-check-digit\"]")
        @Nullable List<@NotNull String> reasons,
    @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        @Schema(description = "Share of the rows read that may be bad", examples = "0.05")
        BigDecimal above,
    @NotNull Measure then) {

  private static final int MOST_REASONS = 50;

  /** What is done with the batch. */
  public enum Measure {
    /** It waits for a reviewer. */
    @JsonProperty("hold")
    HOLD,
    /** Nothing of it is released. */
    @JsonProperty("reject")
    REJECT
  }

  public ToleranceRule {
    reasons = reasons == null ? null : RequestLists.bounded(reasons, MOST_REASONS);
  }
}
