package city.opendata.ingestion.suspension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Why records were suspended, as it is stored. */
final class FindingsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<List<SuspensionFinding>> FINDINGS = new TypeReference<>() {};

  private FindingsJson() {}

  static String write(List<SuspensionFinding> findings) {
    try {
      return MAPPER.writeValueAsString(findings);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  static List<SuspensionFinding> read(String json) {
    try {
      return MAPPER.readValue(json, FINDINGS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
