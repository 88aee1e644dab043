package city.opendata.catalog.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a field's values are to a person, as far as its format does not say it.
 *
 * @param isPublic whether they are an office's or an enterprise's, and released as they are
 */
@Schema(name = "FieldSensitivity")
public record FieldSensitivity(
    @NotNull
        @Schema(description = "A kind of contracts/sensitive-kinds.json", examples = "landline")
        String kind,
    @JsonProperty("public")
        @Schema(
            name = "public",
            description =
                "Whether they are not a person's but public, such as an office's telephone: then"
                    + " they need no mask, and values of this kind hold no batch")
        @Nullable Boolean isPublic) {

  boolean lets(SensitiveKind other) {
    return Boolean.TRUE.equals(isPublic) && other.wireName().equals(kind);
  }
}
