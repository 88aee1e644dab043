package city.opendata.catalog.contract;

import city.opendata.catalog.json.RequestLists;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What every value of a field must satisfy; {@link ContractRules} checks that it fits the type.
 *
 * @param minimum a number, or an ISO 8601 date or date-time, as the field's type demands
 * @param maximum as {@code minimum}
 */
@Schema(name = "FieldConstraints")
public record FieldConstraints(
    @Nullable Boolean required,
    @Nullable Boolean unique,
    @Schema(description = "The whole value must match (java.util.regex)", examples = "[0-9]{9}")
        @Nullable String pattern,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Schema(implementation = Object.class) @Nullable JsonNode minimum,
    @Schema(implementation = Object.class) @Nullable JsonNode maximum,
    @Schema(name = "enum", implementation = Object[].class) @JsonProperty("enum")
        @Nullable List<JsonNode> enumeration) {

  static final int MOST_CODES = 1000;

  /** A member that is null in JSON is a member that is absent. */
  public FieldConstraints {
    minimum = minimum == null || minimum.isNull() ? null : minimum;
    maximum = maximum == null || maximum.isNull() ? null : maximum;
    enumeration = enumeration == null ? null : RequestLists.bounded(enumeration, MOST_CODES);
  }

  boolean isRequired() {
    return Boolean.TRUE.equals(required);
  }
}
