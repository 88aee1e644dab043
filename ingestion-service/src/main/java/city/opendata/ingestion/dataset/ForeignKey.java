package city.opendata.ingestion.dataset;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Fields whose values must be a key of another dataset: one of a contract's {@code foreignKeys}, as
 * in {@code {"fields": ["areaCode"], "reference": {"dataset": "divisions", "fields": ["code"]}}}.
 *
 * @param fields of this dataset
 * @param dataset name of the other one
 * @param key fields of that, one for each
 */
public record ForeignKey(List<String> fields, String dataset, List<String> key) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public ForeignKey {
    fields = List.copyOf(fields);
    key = List.copyOf(key);
  }

  /**
   * The references of a contract.
   *
   * @throws EventRejectedException when no row could ever be compared by them
   */
  public static List<ForeignKey> of(String contractJson) {
    try {
      return of(MAPPER.readTree(contractJson));
    } catch (JsonProcessingException malformed) {
      throw new EventRejectedException("the contract is not JSON");
    }
  }

  static List<ForeignKey> of(JsonNode contract) {
    JsonNode written = contract.path("foreignKeys");
    if (!written.isArray() || written.isEmpty()) {
      return List.of();
    }
    Contract fields = ContractDocument.read(contract).contract();
    List<ForeignKey> keys = new ArrayList<>();
    for (JsonNode one : written) {
      JsonNode reference = one.path("reference");
      ForeignKey key =
          new ForeignKey(
              texts(one.path("fields")),
              reference.path("dataset").asText(""),
              texts(reference.path("fields")));
      if (!key.fits(fields)) {
        throw new EventRejectedException(
            "the contract is invalid at foreignKeys[" + keys.size() + "]");
      }
      keys.add(key);
    }
    return keys;
  }

  /** What a mask has changed is no other dataset's key any more. */
  private boolean fits(Contract contract) {
    boolean unmasked =
        fields.stream()
            .allMatch(
                name ->
                    contract.fields().stream()
                        .anyMatch(field -> field.name().equals(name) && field.mask() == null));
    return unmasked
        && !fields.isEmpty()
        && !dataset.isEmpty()
        && fields.size() == key.size()
        && new HashSet<>(fields).size() == fields.size()
        && new HashSet<>(key).size() == key.size();
  }

  /**
   * Whether values of this dataset can be compared with the key of the other.
   *
   * @param own what this dataset's rows look like when they are released
   * @param other the other dataset's contract
   */
  public boolean matches(Contract own, ContractDocument other) {
    boolean isKey =
        other.keys().stream().anyMatch(one -> new HashSet<>(one).equals(new HashSet<>(key)));
    if (!isKey) {
      return false;
    }
    for (int i = 0; i < key.size(); i++) {
      Field here = field(own, fields.get(i));
      Field there = field(other.contract(), key.get(i));
      if (there.mask() != null || here.type() != there.type()) {
        return false;
      }
    }
    return true;
  }

  private static Field field(Contract contract, String name) {
    return contract.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
