package city.opendata.ingestion.rectification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** How many cells or rows were refused, by reason, as it is stored. */
final class RefusalsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

  private RefusalsJson() {}

  static String write(Map<String, Long> counts) {
    try {
      return MAPPER.writeValueAsString(counts);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  static Map<String, Long> read(String json) {
    try {
      return MAPPER.readValue(json, COUNTS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
