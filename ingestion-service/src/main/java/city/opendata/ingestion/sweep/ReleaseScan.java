package city.opendata.ingestion.sweep;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.detect.FreeTextScan;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through the rows of a release, a chunk at a time; what it found can be stored between. */
final class ReleaseScan {

  private final List<@Nullable ColumnSweep> columns = new ArrayList<>();
  private final Map<String, SweepFinding> findings = new LinkedHashMap<>();

  /**
   * A scan of these released fields.
   *
   * @param approved the contract that the rows were masked by; null when it is another by now, so
   *     that nothing is known of masks
   * @param letThrough by field, what reviewers found to be public
   * @param heldFrom from this severity on a column would be held today
   */
  ReleaseScan(
      List<Field> released,
      @Nullable Contract approved,
      Map<String, Set<SensitiveKind>> letThrough,
      SweepRules rules,
      Severity heldFrom,
      List<SweepFinding> before) {
    FreeTextScan scan = FreeTextScan.by(rules.detection(), rules.today());
    Map<String, Field> sources =
        approved == null
            ? Map.of()
            : approved.fields().stream().collect(Collectors.toMap(Field::name, field -> field));
    for (Field field : released) {
      Field source = sources.getOrDefault(field.name(), field);
      columns.add(
          source.mask() != null
              ? null
              : new ColumnSweep(
                  source,
                  approved != null,
                  letThrough.getOrDefault(field.name(), Set.of()),
                  rules,
                  scan,
                  heldFrom));
    }
    before.forEach(this::add);
  }

  /** Adds a value; columns that a mask released are not looked at. */
  void add(int column, byte[] value) {
    ColumnSweep sweep = columns.get(column);
    if (sweep != null) {
      sweep.add(value);
    }
  }

  /**
   * Decides about the rows since the last time.
   *
   * @param whole whether they are all that there is
   */
  void endChunk(boolean whole) {
    for (ColumnSweep column : columns) {
      if (column != null) {
        column.end(whole).forEach(this::add);
      }
    }
  }

  private void add(SweepFinding finding) {
    findings.merge(finding.column() + '\0' + finding.kind(), finding, SweepFinding::plus);
  }

  List<SweepFinding> findings() {
    return List.copyOf(findings.values());
  }
}
