package city.opendata.ingestion.quarantine;

import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.text.ShownName;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * New texts for cells of a row, by column.
 *
 * @param cells JSON text alone: a number would not say how it is written
 */
@Schema(name = "CorrectionRequest")
record CorrectionRequest(
    @NotEmpty
        @Schema(
            type = SchemaType.OBJECT,
            description =
                "Column and new text. null takes away a cell behind the last column, such as #6",
            additionalProperties = String.class,
            examples = "{\"code\": \"320211001\"}")
        Map<String, JsonNode> cells) {

  CorrectionRequest {
    cells = cells == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** The texts; null stands for JSON's null. */
  Map<String, @Nullable String> texts() {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    ProblemException problem = ProblemException.of(KitProblem.INVALID_BODY);
    cells.forEach(
        (column, value) -> {
          if (value.isTextual()) {
            texts.put(column, value.textValue());
          } else if (value.isNull()) {
            texts.put(column, null);
          } else {
            problem.withField("cells." + ShownName.of(column), "wrong-type", "string");
          }
        });
    if (problem.hasFields()) {
      throw problem;
    }
    return texts;
  }
}
