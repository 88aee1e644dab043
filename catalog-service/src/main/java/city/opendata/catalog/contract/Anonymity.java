package city.opendata.catalog.contract;

import city.opendata.catalog.json.RequestLists;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What rows about persons must reach together, so that no one is found among them. The ingestion
 * service measures each release, masked as it is; {@code contracts/risk.sample.json} holds both to
 * the same rules.
 *
 * @param leastRows rows of each class (k); absent, or below what the platform demands: that
 * @param sensitive fields whose values nobody is to learn of a person
 */
@Schema(name = "Anonymity")
public record Anonymity(
    @NotNull
        @Size(min = 1, max = MOST_FIELDS)
        @Schema(
            description =
                "Fields that together could tell who a row is about, such as sex, age and district."
                    + " Rows that agree in all of them are a class",
            examples = "[\"sex\", \"ageBand\", \"district\"]")
        List<@NotNull String> quasiIdentifiers,
    @Min(LEAST)
        @Max(MOST)
        @Schema(
            name = "k",
            description =
                "Rows that each class must have. Absent: 20 for UNCONDITIONAL, 5 for CONDITIONAL, 3"
                    + " for NOT_OPEN, and never less",
            examples = "20")
        @JsonProperty("k")
        @Nullable Integer leastRows,
    @Size(max = MOST_SENSITIVE) @Nullable List<@NotNull @Valid SensitiveAttribute> sensitive) {

  private static final int MOST_FIELDS = 20;
  private static final int MOST_SENSITIVE = 5;
  private static final int LEAST = 2;
  private static final int MOST = 10_000;
  private static final int MOST_VALUES = 100;

  public Anonymity {
    quasiIdentifiers =
        quasiIdentifiers == null ? List.of() : RequestLists.bounded(quasiIdentifiers, MOST_FIELDS);
    sensitive = sensitive == null ? null : RequestLists.bounded(sensitive, MOST_SENSITIVE);
  }

  /** A field that is sensitive. */
  @Schema(name = "SensitiveAttribute")
  public record SensitiveAttribute(
      @NotNull @Schema(examples = "illness") String field,
      @Min(LEAST)
          @Max(MOST_VALUES)
          @Schema(
              name = "l",
              description =
                  "Different values that each class must have. Absent: 2. For health at least 3",
              examples = "3")
          @JsonProperty("l")
          @Nullable Integer leastValues) {}
}
