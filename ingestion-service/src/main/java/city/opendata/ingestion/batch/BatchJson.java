package city.opendata.ingestion.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Rejections and reports as they are stored. */
final class BatchJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<List<BatchRejection>> REJECTIONS = new TypeReference<>() {};

  private BatchJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  static List<BatchRejection> rejections(String json) {
    try {
      return MAPPER.readValue(json, REJECTIONS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static BatchReport report(String json) {
    try {
      return MAPPER.readValue(json, BatchReport.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
