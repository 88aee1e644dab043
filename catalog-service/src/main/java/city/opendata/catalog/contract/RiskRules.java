package city.opendata.catalog.contract;

import city.opendata.catalog.error.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that what a contract demands of its rows together can be measured on what is released. */
final class RiskRules {

  private final Map<String, SchemaField> fields;
  private final String path;
  private final List<Finding> findings;
  private final Set<String> used = new HashSet<>();

  /**
   * @param path of the contract in the request
   * @param findings where to add what is wrong
   */
  RiskRules(List<SchemaField> fields, String path, List<Finding> findings) {
    this.fields =
        fields.stream()
            .collect(
                Collectors.toMap(
                    SchemaField::name, Function.identity(), (first, repeated) -> first));
    this.path = path;
    this.findings = findings;
  }

  void check(Anonymity anonymity) {
    used.clear();
    checkReleased(anonymity.quasiIdentifiers(), ".anonymity.quasiIdentifiers");
    for (int i = 0; anonymity.sensitive() != null && i < anonymity.sensitive().size(); i++) {
      checkReleased(anonymity.sensitive().get(i).field(), ".anonymity.sensitive[" + i + "].field");
    }
  }

  void check(Dominance dominance) {
    used.clear();
    checkReleased(dominance.value(), ".dominance.value");
    SchemaField value = fields.get(dominance.value());
    if (value != null && !isNumber(value)) {
      found(".dominance.value", "no-released-number");
    }
    checkReleased(dominance.group(), ".dominance.group");
    if (dominance.contributor() != null) {
      checkReleased(dominance.contributor(), ".dominance.contributor");
    }
  }

  private void checkReleased(List<String> names, String at) {
    for (int i = 0; i < names.size(); i++) {
      checkReleased(names.get(i), at + "[" + i + "]");
    }
  }

  /** Only a field whose values readers learn can give somebody away. */
  private void checkReleased(String name, String at) {
    SchemaField field = fields.get(name);
    if (field == null) {
      found(at, "unknown-field");
    } else if (mask(field).filter(MaskMethod::hidesAll).isPresent()) {
      found(at, "not-released");
    } else if (!used.add(name)) {
      found(at, "repeated");
    }
  }

  private static boolean isNumber(SchemaField field) {
    boolean number = field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
    return number && mask(field).map(MaskMethod::leavesNumbers).orElse(true);
  }

  private static Optional<MaskMethod> mask(SchemaField field) {
    return field.mask() == null
        ? Optional.empty()
        : MaskMethod.named(field.mask().path("method").asText(""));
  }

  private void found(String member, String code) {
    findings.add(Finding.of(path + member, code));
  }
}
