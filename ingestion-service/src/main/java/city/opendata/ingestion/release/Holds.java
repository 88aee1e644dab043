package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.Severity;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.ColumnReport;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import city.opendata.ingestion.dataset.DeclaredKinds;
import city.opendata.ingestion.dataset.DeclaredKinds.Declared;
import city.opendata.ingestion.dataset.Tolerance;
import city.opendata.ingestion.dataset.Tolerance.Breach;
import city.opendata.ingestion.dataset.Tolerance.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether rows that could be released must wait for a reviewer, or must not be at all. */
final class Holds {

  private static final String SENSITIVE_COLUMN = "sensitive-column";
  private static final String SENSITIVE_TEXT = "sensitive-text";
  private static final String TOO_MANY_BAD_ROWS = "too-many-bad-rows";
  private static final String TOO_MANY_REFUSALS = "too-many-refusals";

  private final Severity severity;

  /** Unmasked columns hold a batch from this severity on. */
  Holds(Severity severity) {
    this.severity = severity;
  }

  /** Why the batch must be refused, when its contract says so. */
  Optional<BatchRejection> refusal(Tolerance tolerance, CleaningReport report) {
    return breach(tolerance, report)
        .filter(breach -> breach.rule().then() == Measure.REJECT)
        .map(breach -> reason(breach, report));
  }

  /** Why the batch must wait; a reason that a reviewer has seen does not count. */
  List<BatchRejection> reasons(
      Tolerance tolerance,
      DeclaredKinds kinds,
      CleaningReport report,
      RiskFigures risk,
      List<BatchRejection> waived) {
    List<BatchRejection> reasons = new ArrayList<>();
    breach(tolerance, report).map(breach -> reason(breach, report)).ifPresent(reasons::add);
    reasons.addAll(Drift.reasons(report));
    reasons.addAll(sensitive(kinds, report));
    reasons.addAll(RiskHolds.reasons(risk));
    RiskHolds.undemanded(kinds, report, risk).ifPresent(reasons::add);
    reasons.removeIf(reason -> waived.stream().anyMatch(seen -> isSame(seen, reason)));
    return reasons;
  }

  /**
   * What was found in the file, but for what reviewers agreed is public; and what the contract says
   * of itself, because too few values prove nothing.
   */
  private Set<BatchRejection> sensitive(DeclaredKinds kinds, CleaningReport report) {
    Set<BatchRejection> reasons = new LinkedHashSet<>();
    for (SensitiveColumn column : report.sensitive()) {
      if (isOpen(column) && !kinds.agree(column.field(), column.kind())) {
        reasons.add(reason(column));
      }
    }
    Set<String> columns =
        report.columns().stream().map(ColumnReport::field).collect(Collectors.toSet());
    kinds.open().stream()
        .filter(declared -> columns.contains(declared.field()))
        .map(Holds::reason)
        .forEach(reasons::add);
    return reasons;
  }

  /** Whether the contract lets the column out as it is, although it should not. */
  boolean isOpen(SensitiveColumn column) {
    return column.mask() == null && column.kind().isHeldFrom(severity);
  }

  /** Whether a reason to hold a batch is this column. */
  static boolean concerns(BatchRejection reason, SensitiveColumn column) {
    return isSame(reason, reason(column));
  }

  /**
   * What reviewers let through, by field: values that they agreed are public, or a column that they
   * found to be so. What stands inside texts stays masked even if they let the batch go.
   */
  static Map<String, Set<SensitiveKind>> letThrough(
      List<BatchRejection> waived, DeclaredKinds kinds) {
    Map<String, Set<SensitiveKind>> fields = new HashMap<>(kinds.agreedByField());
    for (BatchRejection seen : waived) {
      if (seen.reason().equals(SENSITIVE_COLUMN)) {
        SensitiveKind.ofWireName(seen.arguments().get(1))
            .ifPresent(
                kind ->
                    fields.merge(
                        seen.arguments().getFirst(),
                        Set.of(kind),
                        (some, more) ->
                            Stream.concat(some.stream(), more.stream())
                                .collect(Collectors.toUnmodifiableSet())));
      }
    }
    return fields;
  }

  private static Optional<Breach> breach(Tolerance tolerance, CleaningReport report) {
    return tolerance.check(report.rowsRead(), report.rowsBad(), Reports.refusals(report));
  }

  private static BatchRejection reason(SensitiveColumn column) {
    Declared found = new Declared(column.field(), column.kind());
    return column.evidence().notes().contains(Evidence.Note.IN_TEXT)
        ? reason(SENSITIVE_TEXT, found)
        : reason(found);
  }

  private static BatchRejection reason(Declared column) {
    return reason(SENSITIVE_COLUMN, column);
  }

  private static BatchRejection reason(String code, Declared column) {
    return BatchRejection.of(
        code, column.field(), column.kind().wireName(), column.kind().severity().name());
  }

  private static BatchRejection reason(Breach breach, CleaningReport report) {
    String tolerated =
        breach.rule().above().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    String count = Long.toString(breach.count());
    String rows = Long.toString(report.rowsRead());
    return breach.rule().reasons().isEmpty()
        ? BatchRejection.of(TOO_MANY_BAD_ROWS, tolerated, count, rows)
        : BatchRejection.of(
            TOO_MANY_REFUSALS,
            tolerated,
            count,
            rows,
            String.join(", ", breach.rule().reasons().stream().sorted().toList()));
  }

  /** Counts may differ when the same file is cleaned again: other rows may be there by then. */
  private static boolean isSame(BatchRejection seen, BatchRejection reason) {
    return seen.reason().equals(reason.reason())
        && switch (reason.reason()) {
          case TOO_MANY_BAD_ROWS, TOO_MANY_REFUSALS -> true;
          case Drift.COLUMN_CHANGED ->
              seen.arguments().getFirst().equals(reason.arguments().getFirst());
          case RiskHolds.K_ANONYMITY, RiskHolds.L_DIVERSITY, RiskHolds.DOMINANCE ->
              RiskHolds.covers(seen, reason);
          default -> seen.arguments().equals(reason.arguments());
        };
  }
}
