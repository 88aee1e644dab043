package city.opendata.catalog.contract;

import city.opendata.catalog.error.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a foreign key, first by itself and then against the contract that it refers to. */
public final class ForeignKeyRules {

  private final TableSchema contract;
  private final List<Finding> findings = new ArrayList<>();

  private ForeignKeyRules(TableSchema contract) {
    this.contract = contract;
  }

  /**
   * All that is wrong with it by itself.
   *
   * @param path of the key in the request, such as {@code contract.foreignKeys[0]}
   */
  static List<Finding> check(TableSchema contract, ForeignKey key, String path) {
    ForeignKeyRules rules = new ForeignKeyRules(contract);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < key.fields().size(); i++) {
      rules.checkField(contract, key.fields().get(i), path + ".fields[" + i + "]", seen);
    }
    if (key.fields().size() != key.reference().fields().size()) {
      rules.found(path + ".reference.fields", "reference-length", key.fields().size());
    }
    return rules.findings;
  }

  /**
   * All that is wrong with it once the other contract is known, if nothing is by itself.
   *
   * @param path of the key in the request
   */
  public static List<Finding> check(
      TableSchema contract, ForeignKey key, TableSchema other, String path) {
    if (!check(contract, key, path).isEmpty()) {
      return List.of();
    }
    ForeignKeyRules rules = new ForeignKeyRules(contract);
    List<String> names = key.reference().fields();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String at = path + ".reference.fields[" + i + "]";
      rules.checkField(other, names.get(i), at, seen);
      rules.checkType(key.fields().get(i), other, names.get(i), at);
    }
    if (rules.findings.isEmpty() && !isKey(other, names)) {
      rules.found(path + ".reference.fields", "not-a-key");
    }
    return rules.findings;
  }

  /** Masked values are compared with nothing: not even pseudonyms are the same elsewhere. */
  private void checkField(TableSchema schema, String name, String at, Set<String> seen) {
    Optional<SchemaField> field = field(schema, name);
    if (field.isEmpty()) {
      found(at, "unknown-field");
    } else if (!seen.add(name)) {
      found(at, "repeated");
    } else if (field.get().mask() != null) {
      found(at, "reference-masked");
    }
  }

  private void checkType(String name, TableSchema other, String otherName, String at) {
    Optional<FieldType> wanted = field(contract, name).map(SchemaField::type);
    Optional<FieldType> found = field(other, otherName).map(SchemaField::type);
    if (found.isPresent() && !found.equals(wanted)) {
      found(at, "reference-type", found.get(), wanted.orElseThrow());
    }
  }

  private static boolean isKey(TableSchema schema, List<String> names) {
    boolean unique =
        names.size() == 1
            && field(schema, names.getFirst()).filter(ForeignKeyRules::isUnique).isPresent();
    List<String> key = schema.primaryKey();
    return unique || (key != null && new HashSet<>(key).equals(new HashSet<>(names)));
  }

  private static boolean isUnique(SchemaField field) {
    FieldConstraints constraints = field.constraints();
    return constraints != null && Boolean.TRUE.equals(constraints.unique());
  }

  private static Optional<SchemaField> field(TableSchema schema, String name) {
    return schema.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private void found(String at, String code, Object... arguments) {
    findings.add(Finding.of(at, code, arguments));
  }
}
