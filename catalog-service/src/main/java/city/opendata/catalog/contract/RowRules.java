package city.opendata.catalog.contract;

import city.opendata.catalog.error.Finding;
import city.opendata.kit.expression.ConditionCompiler;
import city.opendata.kit.expression.InvalidConditionException;
import city.opendata.kit.expression.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks that the ingestion service can run every rule of a contract, and that it ends soon. */
final class RowRules {

  private final ConditionCompiler compiler;
  private final String path;
  private final List<Finding> findings;

  /**
   * Takes the fields that rules may read.
   *
   * @param path of the rules, such as {@code contract.rules}
   * @param findings where to add what is wrong
   */
  RowRules(List<SchemaField> fields, String path, List<Finding> findings) {
    Map<String, ValueType> names = new HashMap<>();
    fields.forEach(field -> names.put(field.name(), type(field.type())));
    this.compiler = new ConditionCompiler(names);
    this.path = path;
    this.findings = findings;
  }

  void check(List<RowRule> rules) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      String at = "%s[%d]".formatted(path, i);
      if (!seen.add(rules.get(i).name())) {
        findings.add(Finding.of(at + ".name", "repeated"));
      }
      try {
        compiler.compile(rules.get(i).expression());
      } catch (InvalidConditionException invalid) {
        String code = invalid.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
        findings.add(Finding.of(at + ".expression", "rule-" + code, invalid.arguments().toArray()));
      }
    }
  }

  private static ValueType type(FieldType type) {
    return switch (type) {
      case STRING -> ValueType.TEXT;
      case INTEGER -> ValueType.INTEGER;
      case NUMBER -> ValueType.DECIMAL;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE, DATETIME -> ValueType.MOMENT;
    };
  }
}
