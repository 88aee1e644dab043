package city.opendata.ingestion.dataset;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.mask.Suppress;
import city.opendata.ingestion.cleaning.risk.AnonymityDemand;
import city.opendata.ingestion.cleaning.risk.AnonymityDemand.SensitiveField;
import city.opendata.ingestion.cleaning.risk.DominanceDemand;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a contract demands of the rows of a release taken together: its {@code anonymity}, as in
 * {@code {"quasiIdentifiers": ["sex", "ageBand"], "k": 20, "sensitive": [{"field": "illness", "l":
 * 3}]}}, and its {@code dominance}, as in {@code {"value": "output", "group": ["district"],
 * "contributor": "firm"}}.
 *
 * @param anonymity null when rows are not about persons
 * @param dominance null when rows are not about firms
 */
public record RiskDemands(
    @Nullable AnonymityDemand anonymity, @Nullable DominanceDemand dominance) {

  /** Nothing is demanded. */
  public static final RiskDemands NONE = new RiskDemands(null, null);

  /** What is not said is left to the platform's own least. */
  private static final int NOT_SAID = 1;

  /** With fewer nobody is hidden at all. */
  private static final int LEAST = 2;

  private static final int MOST_VALUES = 100;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * The demands of a contract.
   *
   * @throws EventRejectedException when no release could be measured by them
   */
  public static RiskDemands of(String contractJson) {
    try {
      return of(MAPPER.readTree(contractJson));
    } catch (JsonProcessingException malformed) {
      throw new EventRejectedException("the contract is not JSON");
    }
  }

  static RiskDemands of(JsonNode contract) {
    JsonNode anonymity = contract.path("anonymity");
    JsonNode dominance = contract.path("dominance");
    if (!anonymity.isObject() && !dominance.isObject()) {
      return NONE;
    }
    Reader reader = new Reader(contract);
    return new RiskDemands(
        anonymity.isObject() ? reader.anonymity(anonymity) : null,
        dominance.isObject() ? reader.dominance(dominance) : null);
  }

  /** The same, with no threshold below these. */
  public RiskDemands atLeast(int rows, int values) {
    return anonymity == null ? this : new RiskDemands(anonymity.atLeast(rows, values), dominance);
  }

  /** Reads demands of fields, each of which can have one part in each of them. */
  private static final class Reader {

    private final Map<String, Field> fields;
    private final Set<String> used = new HashSet<>();

    Reader(JsonNode contract) {
      fields =
          ContractDocument.read(contract).contract().fields().stream()
              .collect(Collectors.toMap(Field::name, Function.identity()));
    }

    AnonymityDemand anonymity(JsonNode anonymity) {
      used.clear();
      List<String> quasiIdentifiers = names(anonymity, "anonymity.quasiIdentifiers");
      List<SensitiveField> sensitive = new ArrayList<>();
      for (JsonNode one : anonymity.path("sensitive")) {
        Field field = released(one.path("field"), "anonymity.sensitive");
        sensitive.add(
            new SensitiveField(field.name(), threshold(one.path("l"), "anonymity.l", MOST_VALUES)));
      }
      return new AnonymityDemand(
          quasiIdentifiers,
          threshold(anonymity.path("k"), "anonymity.k", AnonymityDemand.MOST),
          sensitive);
    }

    DominanceDemand dominance(JsonNode dominance) {
      used.clear();
      Field value = released(dominance.path("value"), "dominance.value");
      if (!value.releasedType().numeric()) {
        throw invalid("dominance.value");
      }
      JsonNode contributor = dominance.path("contributor");
      return new DominanceDemand(
          value.name(),
          names(dominance, "dominance.group"),
          contributor.isMissingNode() || contributor.isNull()
              ? null
              : released(contributor, "dominance.contributor").name());
    }

    private List<String> names(JsonNode member, String where) {
      List<String> names = new ArrayList<>();
      for (JsonNode name : member.path(where.substring(where.indexOf('.') + 1))) {
        names.add(released(name, where).name());
      }
      if (names.isEmpty()) {
        throw invalid(where);
      }
      return names;
    }

    /** A field whose values readers learn: only those can give somebody away. */
    private Field released(JsonNode name, String where) {
      Field field = fields.get(name.asText());
      if (field == null || isHidden(field) || !used.add(field.name())) {
        throw invalid(where);
      }
      return field;
    }

    private static boolean isHidden(Field field) {
      return !field.isReleased() || field.mask() instanceof Suppress;
    }

    private static int threshold(JsonNode threshold, String where, int most) {
      if (threshold.isMissingNode() || threshold.isNull()) {
        return NOT_SAID;
      }
      int number = threshold.isInt() ? threshold.intValue() : 0;
      if (number < LEAST || number > most) {
        throw invalid(where);
      }
      return number;
    }

    private static EventRejectedException invalid(String where) {
      return new EventRejectedException("the contract is invalid at " + where);
    }
  }
}
