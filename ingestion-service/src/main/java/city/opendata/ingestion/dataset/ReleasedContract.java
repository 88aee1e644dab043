package city.opendata.ingestion.dataset;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.CoordinatePair;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.mask.Mask;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** What a contract's rows look like once they are masked: the schema that readers are given. */
public final class ReleasedContract {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReleasedContract() {}

  /**
   * The Table Schema of the released rows: without the fields that are dropped, and with the types
   * that masks leave. What a contract demands of values need not hold of their masks.
   */
  public static String of(String contractJson) {
    try {
      ObjectNode schema = (ObjectNode) MAPPER.readTree(contractJson);
      schema.remove("rules");
      Contract contract = ContractDocument.read(schema).contract();
      ArrayNode fields = (ArrayNode) schema.get("fields");
      Iterator<JsonNode> written = fields.iterator();
      for (Field field : contract.fields()) {
        ObjectNode member = (ObjectNode) written.next();
        Mask mask = field.mask();
        if (mask == null) {
          continue;
        }
        if (mask.releasesField()) {
          mask(member, field, contract.requires(field) && mask.keepsEveryValue());
        } else {
          written.remove();
        }
      }
      releaseCoordinates(schema, contract);
      return schema.toString();
    } catch (JsonProcessingException malformed) {
      throw new EventRejectedException("the contract is not JSON");
    }
  }

  /** Released positions are in the target system; whoever reads them has to know which it is. */
  private static void releaseCoordinates(ObjectNode schema, Contract contract) {
    schema.remove("coordinates");
    ArrayNode released = MAPPER.createArrayNode();
    for (CoordinatePair pair : contract.coordinates()) {
      if (isNumber(contract, pair.longitude()) && isNumber(contract, pair.latitude())) {
        released
            .addObject()
            .put("longitude", pair.longitude())
            .put("latitude", pair.latitude())
            .put("from", pair.to().wireName())
            .put("to", pair.to().wireName());
      }
    }
    if (!released.isEmpty()) {
      schema.set("coordinates", released);
    }
  }

  private static boolean isNumber(Contract contract, String name) {
    return contract.fields().stream()
        .filter(field -> field.name().equals(name))
        .anyMatch(field -> field.isReleased() && field.releasedType() == FieldType.NUMBER);
  }

  private static void mask(ObjectNode member, Field field, boolean required) {
    member.put("type", field.releasedType().wireName());
    member.remove("format");
    member.remove("constraints");
    member.remove("example");
    member.remove("mask");
    member.remove("sensitivity");
    if (required) {
      member.putObject("constraints").put("required", true);
    }
  }
}
