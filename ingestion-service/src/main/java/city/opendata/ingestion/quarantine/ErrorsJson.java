package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.cleaning.CellError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row, and which of its cells were corrected, as it is stored. */
final class ErrorsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
  private static final TypeReference<List<StoredError>> ERRORS = new TypeReference<>() {};

  private ErrorsJson() {}

  /**
   * One error.
   *
   * @param field null when it concerns the row
   */
  record StoredError(@Nullable String field, String reason, List<String> arguments) {

    StoredError {
      arguments = List.copyOf(arguments);
    }
  }

  static String write(List<CellError> errors) {
    try {
      return MAPPER.writeValueAsString(
          errors.stream()
              .map(
                  error ->
                      new StoredError(error.field(), error.reason().wireName(), error.arguments()))
              .toList());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  /** What a row's errors must contain to be those that a filter asks for. */
  static String pattern(QuarantineFilter filter) {
    ObjectNode error = MAPPER.createObjectNode();
    if (filter.reason() != null) {
      error.put("reason", filter.reason());
    }
    if (filter.column() != null) {
      error.put("field", filter.column());
    }
    ArrayNode errors = MAPPER.createArrayNode();
    return (error.isEmpty() ? errors : errors.add(error)).toString();
  }

  static String names(List<String> names) {
    return MAPPER.valueToTree(names).toString();
  }

  static List<String> names(String json) {
    try {
      return MAPPER.readValue(json, NAMES);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static List<StoredError> read(String json) {
    try {
      return MAPPER.readValue(json, ERRORS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
