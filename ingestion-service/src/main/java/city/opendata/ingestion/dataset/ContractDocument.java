package city.opendata.ingestion.dataset;

import city.opendata.ingestion.cleaning.contract.Constraints;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.CoordinatePair;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldFormat;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.contract.InvalidContractException;
import city.opendata.ingestion.cleaning.contract.Rule;
import city.opendata.ingestion.cleaning.coordinate.CoordinateSystem;
import city.opendata.ingestion.cleaning.mask.InvalidMaskException;
import city.opendata.ingestion.cleaning.mask.Mask;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it stands in an event: a Frictionless Table Schema.
 *
 * @param contract what the cleaning engine checks
 * @param uniqueFields fields whose values may not repeat, each for itself
 */
public record ContractDocument(Contract contract, List<String> uniqueFields) {

  /** Column of a release table that holds the row's number. */
  public static final String ROW_COLUMN = "_row";

  /** Column with the first release that has the row. */
  public static final String SINCE_COLUMN = "_since";

  /** Column with the first release that does not have the row any more. */
  public static final String UNTIL_COLUMN = "_until";

  /** No field may be called so. */
  private static final Set<String> OWN_COLUMNS = Set.of(ROW_COLUMN, SINCE_COLUMN, UNTIL_COLUMN);

  /** PostgreSQL cuts longer names. */
  private static final int LONGEST_NAME_BYTES = 63;

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

  public ContractDocument {
    uniqueFields = List.copyOf(uniqueFields);
  }

  /** Reads a contract that was stored. */
  public static ContractDocument read(String json) {
    try {
      return read(MAPPER.readTree(json));
    } catch (JsonProcessingException malformed) {
      throw new EventRejectedException("the contract is not JSON");
    }
  }

  /**
   * Reads a contract.
   *
   * @throws EventRejectedException when no data could ever be checked by it
   */
  static ContractDocument read(JsonNode schema) {
    List<Field> fields = new ArrayList<>();
    List<String> unique = new ArrayList<>();
    try {
      for (JsonNode field : schema.path("fields")) {
        fields.add(field(field));
        if (field.path("constraints").path("unique").asBoolean()) {
          unique.add(name(field));
        }
      }
      List<String> key = texts(schema.path("primaryKey"));
      if (key.size() == 1) {
        unique.remove(key.getFirst());
      }
      Contract contract =
          new Contract(
              fields,
              key,
              missingValues(schema),
              coordinates(schema.path("coordinates")),
              rules(fields, schema.path("rules")));
      contract.requireDistinct(unique);
      return new ContractDocument(contract, unique);
    } catch (InvalidContractException invalid) {
      throw new EventRejectedException("the contract is invalid at " + invalid.where());
    }
  }

  /** The sets of fields whose values tell rows apart, the primary key first. */
  public List<List<String>> keys() {
    List<List<String>> keys = new ArrayList<>();
    if (!contract.primaryKey().isEmpty()) {
      keys.add(contract.primaryKey());
    }
    uniqueFields.forEach(field -> keys.add(List.of(field)));
    return keys;
  }

  /** The same for a file that names rows by their primary key alone. */
  public ContractDocument keyOnly() {
    return new ContractDocument(contract.keyOnly(), List.of());
  }

  private static Field field(JsonNode field) {
    String type = field.path("type").asText("");
    String name = name(field);
    FieldType known =
        FieldType.named(type)
            .orElseThrow(() -> new EventRejectedException("the contract has an unknown type"));
    return new Field(
        name,
        text(field.path("title")),
        known,
        FieldFormat.of(name, known, text(field.path("format"))),
        text(field.path("unit")),
        constraints(field.path("constraints")),
        mask(name, field.path("mask")));
  }

  private static @Nullable Mask mask(String field, JsonNode mask) {
    if (mask.isMissingNode() || mask.isNull()) {
      return null;
    }
    Map<String, Object> parameters = MAPPER.convertValue(mask, PARAMETERS);
    parameters.remove("method");
    try {
      return Mask.of(mask.path("method").asText(""), parameters);
    } catch (InvalidMaskException invalid) {
      throw new EventRejectedException(
          "the contract is invalid at " + field + ".mask." + invalid.parameter());
    }
  }

  private static String name(JsonNode field) {
    String name = field.path("name").asText("");
    boolean fits =
        name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME_BYTES
            && name.chars().noneMatch(Character::isISOControl)
            && !OWN_COLUMNS.contains(name);
    if (!fits) {
      throw new EventRejectedException("the contract has a field whose name cannot be a column's");
    }
    return name;
  }

  /** An empty text in the list says what holds anyway. */
  private static List<String> missingValues(JsonNode schema) {
    JsonNode words = schema.path("missingValues");
    return words.isArray()
        ? texts(words).stream().filter(word -> !word.isEmpty()).toList()
        : Contract.USUAL_MISSING_VALUES;
  }

  private static List<CoordinatePair> coordinates(JsonNode pairs) {
    List<CoordinatePair> read = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      JsonNode pair = pairs.get(i);
      String at = "coordinates[" + i + "].";
      read.add(
          new CoordinatePair(
              pair.path("longitude").asText(""),
              pair.path("latitude").asText(""),
              system(pair.path("from"), at + "from"),
              system(pair.path("to"), at + "to")));
    }
    return read;
  }

  private static List<Rule> rules(List<Field> fields, JsonNode rules) {
    List<Rule> read = new ArrayList<>();
    for (JsonNode rule : rules) {
      read.add(
          Rule.of(
              fields,
              rule.path("name").asText(""),
              rule.path("expression").asText(""),
              rule.path("messageZh").asText(""),
              text(rule.path("messageEn"))));
    }
    return read;
  }

  private static CoordinateSystem system(JsonNode name, String at) {
    return CoordinateSystem.named(name.asText(""))
        .orElseThrow(() -> new EventRejectedException("the contract is invalid at " + at));
  }

  private static Constraints constraints(JsonNode constraints) {
    return new Constraints(
        constraints.path("required").asBoolean(),
        text(constraints.path("pattern")),
        number(constraints.path("minLength")),
        number(constraints.path("maxLength")),
        text(constraints.path("minimum")),
        text(constraints.path("maximum")),
        texts(constraints.path("enum")),
        constraints.path("unique").asBoolean());
  }

  private static @Nullable String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asText() : null;
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isNumber() ? node.intValue() : null;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
