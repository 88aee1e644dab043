package city.opendata.ingestion.sweep;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.detect.ColumnFinding;
import city.opendata.ingestion.cleaning.detect.ColumnScan;
import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.detect.FreeTextColumn;
import city.opendata.ingestion.cleaning.detect.FreeTextScan;
import city.opendata.ingestion.cleaning.detect.Hits;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through one released column that no mask has changed, a chunk at a time. */
final class ColumnSweep {

  /** Of fewer values of a longer column its header would decide alone. */
  private static final int ENOUGH = 20;

  private final Field field;
  private final boolean asApproved;
  private final Set<SensitiveKind> letThrough;
  private final SweepRules rules;
  private final Severity heldFrom;
  private final @Nullable FreeTextColumn text;
  private final Hits hits = new Hits();
  private final Map<SensitiveKind, Long> inText = new EnumMap<>(SensitiveKind.class);
  private ColumnScan scan;
  private long values;

  /**
   * @param asApproved whether the values are known to have no mask; if not, what looks like a
   *     masked value is one
   */
  ColumnSweep(
      Field field,
      boolean asApproved,
      Set<SensitiveKind> letThrough,
      SweepRules rules,
      FreeTextScan freeText,
      Severity heldFrom) {
    this.field = field;
    this.asApproved = asApproved;
    this.letThrough = letThrough;
    this.rules = rules;
    this.heldFrom = heldFrom;
    this.text =
        field.isFreeText()
            ? new FreeTextColumn(
                rules.detection(), freeText, field.name(), field.title(), letThrough)
            : null;
    this.scan = new ColumnScan(rules.detection(), rules.today());
  }

  void add(byte[] value) {
    values++;
    scan.add(value, 0, value.length);
    if (text != null && text.find(value, 0, value.length, hits)) {
      EnumSet<SensitiveKind> kinds = EnumSet.noneOf(SensitiveKind.class);
      for (int i = 0; i < hits.size(); i++) {
        kinds.add(hits.kind(i));
      }
      kinds.forEach(kind -> inText.merge(kind, 1L, Long::sum));
    }
  }

  /** What was found since the last time. */
  List<SweepFinding> end(boolean whole) {
    List<SweepFinding> found = new ArrayList<>();
    ColumnFinding verdict = scan.finding(field.name(), field.title());
    SensitiveKind kind = verdict.kind();
    Evidence evidence = verdict.evidence();
    boolean told = whole || values >= ENOUGH;
    boolean masked = !asApproved && evidence.notes().contains(Evidence.Note.MASKED);
    if (kind != null
        && told
        && !masked
        && !letThrough.contains(kind)
        && kind.isHeldFrom(heldFrom)) {
      found.add(new SweepFinding(field.name(), kind, evidence.values(), evidence.patternHits()));
      inText.remove(kind);
    }
    inText.forEach(
        (other, cells) -> found.add(new SweepFinding(field.name(), other, values, cells)));
    scan = new ColumnScan(rules.detection(), rules.today());
    inText.clear();
    values = 0;
    return found;
  }
}
