package city.opendata.catalog.contract;

import city.opendata.catalog.error.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that nothing by which a person is found is released as it is: such a field needs a
 * mask, or reviewers who agree that its values are public.
 */
public final class SensitivityRules {

  private final boolean everyone;
  private final List<Finding> findings = new ArrayList<>();

  private SensitivityRules(boolean everyone) {
    this.everyone = everyone;
  }

  /**
   * All that is wrong, in the order of the contract.
   *
   * @param path of the contract in the request
   * @param everyone whether everyone may have the data, or some on approval
   */
  public static List<Finding> check(TableSchema contract, String path, boolean everyone) {
    SensitivityRules rules = new SensitivityRules(everyone);
    for (int i = 0; i < contract.fields().size(); i++) {
      rules.check(contract.fields().get(i), path + ".fields[" + i + "]");
    }
    return List.copyOf(rules.findings);
  }

  private void check(SchemaField field, String at) {
    FieldSensitivity sensitivity = field.sensitivity();
    Optional<SensitiveKind> declared =
        sensitivity == null ? Optional.empty() : SensitiveKind.named(sensitivity.kind());
    if (sensitivity != null && declared.isEmpty()) {
      findings.add(Finding.of(at + ".sensitivity.kind", "unknown-kind", SensitiveKind.all()));
    }
    Set<SensitiveKind> kinds = new LinkedHashSet<>();
    declared.ifPresent(kinds::add);
    if (field.format() != null) {
      SensitiveKind.named(field.format()).ifPresent(kinds::add);
    }
    for (SensitiveKind kind : kinds) {
      boolean open = sensitivity != null && sensitivity.lets(kind);
      if (open && kind.isNeverAsItIs()) {
        findings.add(Finding.of(at + ".sensitivity.public", "never-public", kind.wireName()));
      } else if (kind.isIdentifying() && field.mask() == null && !open) {
        findings.add(
            Finding.of(at + ".mask", "mask-needed", kind.wireName(), kind.proposal(everyone)));
        return;
      }
    }
  }
}
