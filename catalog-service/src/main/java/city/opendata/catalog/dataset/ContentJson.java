package city.opendata.catalog.dataset;

import city.opendata.catalog.contract.TableSchema;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Writes what reviewers decide on as JSON, apart from how the service answers requests. */
final class ContentJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private ContentJson() {}

  static String write(TableSchema contract) {
    try {
      return MAPPER.writeValueAsString(contract);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Contract not writable", impossible);
    }
  }

  /** What {@link #write} wrote. */
  static TableSchema read(String contract) {
    try {
      return MAPPER.readValue(contract, TableSchema.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Stored contract not readable", broken);
    }
  }

  /** Bytes of the contract as it travels. */
  static int size(TableSchema contract) {
    return write(contract).getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * The hash of exactly what is decided: name, code, unit, metadata and contract as canonical JSON.
   */
  static String hash(
      String name, String code, String unit, DatasetMetadata metadata, TableSchema contract) {
    ObjectNode content = MAPPER.valueToTree(metadata);
    content.put("name", name);
    content.put("code", code);
    content.put("unit", unit);
    content.set("contract", MAPPER.valueToTree(contract));
    return CanonicalJson.sha256(content);
  }
}
