package city.opendata.catalog.contract;

import city.opendata.catalog.error.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * Checks a contract beyond its shape: everything that would fail later, when data meets it.
 *
 * <p>Field names become columns of a table and parameters of the records API, so neither's own
 * names may be taken.
 */
public final class ContractRules {

  /** What a field name looks like. */
  public static final String FIELD_NAME = "^[A-Za-z][A-Za-z0-9_]{0,62}$";

  private static final Pattern NAME = Pattern.compile(FIELD_NAME);
  private static final Set<String> API_PARAMETERS =
      Set.of(
          "select",
          "order",
          "limit",
          "offset",
          "cursor",
          "and",
          "or",
          "not",
          "on_conflict",
          "columns");
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  private final TableSchema contract;
  private final String path;
  private final List<Finding> findings = new ArrayList<>();

  private ContractRules(TableSchema contract, String path) {
    this.contract = contract;
    this.path = path;
  }

  /**
   * All that is wrong, in the order of the contract.
   *
   * @param path of the contract in the request
   */
  public static List<Finding> check(TableSchema contract, String path) {
    ContractRules rules = new ContractRules(contract, path);
    rules.checkFields();
    rules.checkPrimaryKey();
    rules.checkReleased();
    if (contract.coordinates() != null) {
      new CoordinateRules(contract, path + ".coordinates", rules.findings)
          .check(contract.coordinates());
    }
    if (contract.rules() != null) {
      new RowRules(contract.fields(), path + ".rules", rules.findings).check(contract.rules());
    }
    rules.checkTolerance();
    rules.checkRisk();
    rules.checkForeignKeys();
    return List.copyOf(rules.findings);
  }

  private void checkFields() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < contract.fields().size(); i++) {
      SchemaField field = contract.fields().get(i);
      String at = path + ".fields[" + i + "]";
      checkName(field.name(), at + ".name", seen);
      checkFormat(field, at);
      if (field.mask() != null) {
        new MaskRules(field, at, findings).check(field.mask(), contract.isKey(field));
      }
      if (field.constraints() != null) {
        new ConstraintRules(field.type(), at + ".constraints", findings).check(field.constraints());
      }
      if (field.example() != null && FieldValues.read(field.type(), field.example()).isEmpty()) {
        findings.add(Finding.of(at + ".example", "wrong-type", field.type()));
      }
    }
  }

  private void checkReleased() {
    boolean nothing =
        contract.fields().stream()
            .allMatch(
                field ->
                    field.mask() != null && field.mask().path("method").asText("").equals("drop"));
    if (nothing) {
      findings.add(Finding.of(path + ".fields", "all-dropped"));
    }
  }

  /** A reason that is never given would never count, so nobody would miss the rule. */
  private void checkTolerance() {
    List<ToleranceRule> tolerance = contract.tolerance();
    for (int i = 0; tolerance != null && i < tolerance.size(); i++) {
      List<String> reasons = tolerance.get(i).reasons();
      for (int j = 0; reasons != null && j < reasons.size(); j++) {
        if (!RowReasons.ALL.contains(reasons.get(j))) {
          String at = "%s.tolerance[%d].reasons[%d]".formatted(path, i, j);
          findings.add(Finding.of(at, "unknown-reason", String.join(", ", RowReasons.ALL)));
        }
      }
    }
  }

  private void checkForeignKeys() {
    List<ForeignKey> keys = contract.foreignKeys();
    for (int i = 0; keys != null && i < keys.size(); i++) {
      findings.addAll(
          ForeignKeyRules.check(contract, keys.get(i), path + ".foreignKeys[" + i + "]"));
    }
  }

  private void checkRisk() {
    RiskRules rules = new RiskRules(contract.fields(), path, findings);
    if (contract.anonymity() != null) {
      rules.check(contract.anonymity());
    }
    if (contract.dominance() != null) {
      rules.check(contract.dominance());
    }
  }

  private void checkFormat(SchemaField field, String at) {
    SortedSet<String> formats = FieldFormats.of(field.type());
    if (field.format() != null && !formats.contains(field.format())) {
      findings.add(
          Finding.of(at + ".format", "unknown-format", field.type(), String.join(", ", formats)));
    }
    boolean counts = field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
    if (field.unit() != null && !counts) {
      findings.add(Finding.of(at + ".unit", "not-for-type", field.type()));
    }
  }

  private void checkName(String name, String at, Set<String> seen) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      findings.add(Finding.of(at, "bad-field-name"));
    } else if (API_PARAMETERS.contains(folded) || SYSTEM_COLUMNS.contains(folded)) {
      findings.add(Finding.of(at, "reserved-name"));
    } else if (!seen.add(folded)) {
      findings.add(Finding.of(at, "repeated"));
    }
  }

  private void checkPrimaryKey() {
    if (contract.primaryKey() == null) {
      return;
    }
    Map<String, SchemaField> fields = new HashMap<>();
    contract.fields().forEach(field -> fields.putIfAbsent(field.name(), field));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < contract.primaryKey().size(); i++) {
      String name = contract.primaryKey().get(i);
      String at = path + ".primaryKey[" + i + "]";
      SchemaField field = fields.get(name);
      if (field == null) {
        findings.add(Finding.of(at, "unknown-field"));
      } else if (!seen.add(name)) {
        findings.add(Finding.of(at, "repeated"));
      } else if (!field.isRequired()) {
        findings.add(Finding.of(at, "key-not-required"));
      }
    }
  }
}
