package city.opendata.ingestion.dataset;

import city.opendata.ingestion.cleaning.detect.DisclosureRole;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.Severity;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a contract itself says of the sensitive data in its fields, by their {@code format} and
 * their {@code sensitivity}, as in {@code {"kind": "landline", "public": true}}.
 *
 * @param open fields by which a person is found and that no mask hides
 * @param agreed fields whose values reviewers agreed are public, with the kind that they may be
 */
public record DeclaredKinds(List<Declared> open, List<Declared> agreed) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public DeclaredKinds {
    open = List.copyOf(open);
    agreed = List.copyOf(agreed);
  }

  /** Whether reviewers agreed that values of this kind in this field are public. */
  public boolean agree(String field, SensitiveKind kind) {
    return agreed.contains(new Declared(field, kind));
  }

  /** What reviewers agreed is public, by field. */
  public Map<String, Set<SensitiveKind>> agreedByField() {
    return agreed.stream()
        .collect(
            Collectors.groupingBy(
                Declared::field,
                Collectors.mapping(Declared::kind, Collectors.toUnmodifiableSet())));
  }

  /** A field and a kind that its values are of. */
  public record Declared(String field, SensitiveKind kind) {}

  /**
   * What a contract says.
   *
   * @throws EventRejectedException when it names a kind that does not exist
   */
  public static DeclaredKinds of(String contractJson) {
    try {
      return of(MAPPER.readTree(contractJson));
    } catch (JsonProcessingException malformed) {
      throw new EventRejectedException("the contract is not JSON");
    }
  }

  static DeclaredKinds of(JsonNode contract) {
    List<Declared> open = new ArrayList<>();
    List<Declared> agreed = new ArrayList<>();
    for (JsonNode field : contract.path("fields")) {
      String name = field.path("name").asText();
      JsonNode sensitivity = field.path("sensitivity");
      Optional<SensitiveKind> said = said(name, sensitivity.path("kind"));
      boolean isPublic =
          sensitivity.path("public").asBoolean()
              && said.filter(DeclaredKinds::isAlwaysAPersons).isEmpty();
      said.filter(kind -> isPublic).ifPresent(kind -> agreed.add(new Declared(name, kind)));
      if (field.path("mask").isObject()) {
        continue;
      }
      said.filter(kind -> !isPublic).ifPresent(kind -> addOpen(name, kind, open));
      SensitiveKind.ofWireName(field.path("format").asText(""))
          .filter(kind -> !said.equals(Optional.of(kind)))
          .ifPresent(kind -> addOpen(name, kind, open));
    }
    return new DeclaredKinds(open, agreed);
  }

  private static Optional<SensitiveKind> said(String field, JsonNode kind) {
    if (kind.isMissingNode() || kind.isNull()) {
      return Optional.empty();
    }
    Optional<SensitiveKind> known = SensitiveKind.ofWireName(kind.asText());
    if (known.isEmpty()) {
      throw new EventRejectedException("the contract is invalid at " + field + ".sensitivity");
    }
    return known;
  }

  /** No office or enterprise has such a number. */
  private static boolean isAlwaysAPersons(SensitiveKind kind) {
    return kind.role() == DisclosureRole.DIRECT_IDENTIFIER && kind.severity() == Severity.CRITICAL;
  }

  private static void addOpen(String field, SensitiveKind kind, List<Declared> open) {
    if (kind.role() == DisclosureRole.DIRECT_IDENTIFIER) {
      open.add(new Declared(field, kind));
    }
  }
}
