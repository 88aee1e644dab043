package city.opendata.catalog.contract;

import city.opendata.catalog.error.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the positions of a contract. The ingestion service converts them; {@code
 * contracts/coordinates.sample.json} holds both to the same.
 */
final class CoordinateRules {

  private final TableSchema contract;
  private final String path;
  private final List<Finding> findings;
  private final Set<String> taken = new HashSet<>();

  /** Takes the path of the coordinates in the request. */
  CoordinateRules(TableSchema contract, String path, List<Finding> findings) {
    this.contract = contract;
    this.path = path;
    this.findings = findings;
  }

  void check(List<CoordinatePair> pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      CoordinatePair pair = pairs.get(i);
      boolean converted = !pair.from().isSameAs(pair.to());
      check(pair.longitude(), "%s[%d].longitude".formatted(path, i), converted);
      check(pair.latitude(), "%s[%d].latitude".formatted(path, i), converted);
    }
  }

  private void check(String name, String at, boolean converted) {
    SchemaField field = field(name);
    if (field == null) {
      findings.add(Finding.of(at, "unknown-field"));
    } else if (!isDegrees(field)) {
      findings.add(Finding.of(at, "not-degrees"));
    } else if (!taken.add(name)) {
      findings.add(Finding.of(at, "repeated"));
    } else if (converted && contract.isKey(field)) {
      findings.add(Finding.of(at, "key-converted"));
    }
  }

  private @Nullable SchemaField field(String name) {
    return contract.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static boolean isDegrees(SchemaField field) {
    boolean plain = field.format() == null || field.format().equals("default");
    return field.type() == FieldType.NUMBER && plain && field.unit() == null;
  }
}
