package city.opendata.ingestion.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What deliveries must share for their rows to stand in one table: fields, types, masks and keys. A
 * contract may change in all else, its titles and checks, without the rows becoming strangers.
 */
public final class ContractStructure {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private ContractStructure() {}

  /** Hash of a contract's structure. */
  public static String hash(String contractJson) {
    try {
      JsonNode contract = MAPPER.readTree(contractJson);
      ObjectNode structure = MAPPER.createObjectNode();
      structure.set("primaryKey", contract.get("primaryKey"));
      ArrayNode fields = structure.putArray("fields");
      contract.path("fields").forEach(field -> fields.add(structure(field)));
      // By way of a map, whose entries are ordered; a tree's members are not.
      String text = MAPPER.writeValueAsString(MAPPER.treeToValue(structure, Object.class));
      return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("Contract is not JSON", malformed);
    }
  }

  private static ObjectNode structure(JsonNode field) {
    ObjectNode structure = MAPPER.createObjectNode();
    structure.set("name", field.get("name"));
    structure.set("type", field.get("type"));
    structure.set("mask", field.get("mask"));
    structure.put("required", field.at("/constraints/required").asBoolean());
    structure.put("unique", field.at("/constraints/unique").asBoolean());
    return structure;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
