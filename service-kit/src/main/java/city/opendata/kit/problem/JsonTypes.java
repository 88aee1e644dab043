package city.opendata.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Names the JSON type that a field should have had, without naming a Java class. */
final class JsonTypes {

  private JsonTypes() {}

  static String expected(JsonMappingException exception) {
    if (!(exception instanceof MismatchedInputException mismatch)
        || mismatch.getTargetType() == null) {
      return "JSON";
    }
    Class<?> target = mismatch.getTargetType();
    if (target.isEnum() && exception instanceof InvalidFormatException) {
      return Arrays.stream(target.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining(" | "));
    }
    if (Temporal.class.isAssignableFrom(target)) {
      return "ISO 8601 (2026-05-01T08:00:00+08:00)";
    }
    if (target == Boolean.class || target == boolean.class) {
      return "true | false";
    }
    if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
      return "number";
    }
    if (CharSequence.class.isAssignableFrom(target)) {
      return "string";
    }
    if (Collection.class.isAssignableFrom(target) || target.isArray()) {
      return "array";
    }
    return target.isRecord() || Map.class.isAssignableFrom(target) ? "object" : "JSON";
  }
}
