package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.detect.DisclosureRole;
import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.mask.Drop;
import city.opendata.ingestion.cleaning.mask.Suppress;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import city.opendata.ingestion.cleaning.risk.AnonymityReport;
import city.opendata.ingestion.cleaning.risk.DominanceReport;
import city.opendata.ingestion.cleaning.risk.RiskFailure;
import city.opendata.ingestion.cleaning.risk.Suppression;
import city.opendata.ingestion.dataset.DeclaredKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in which way somebody could be found in a release. */
final class RiskHolds {

  static final String K_ANONYMITY = "k-anonymity";
  static final String L_DIVERSITY = "l-diversity";
  static final String DOMINANCE = "dominance";

  private static final String ANONYMITY_MISSING = "anonymity-missing";

  /** One tells little; persons are found by what they have in common with few. */
  private static final int FEWEST_QUASI_IDENTIFIERS = 2;

  private static final Set<String> HIDDEN = Set.of(Drop.METHOD, Suppress.METHOD);

  private RiskHolds() {}

  /**
   * Columns by which persons could be found together, of rows that nobody measures because the
   * contract does not demand it.
   */
  static Optional<BatchRejection> undemanded(
      DeclaredKinds kinds, CleaningReport report, RiskFigures risk) {
    List<String> columns =
        report.sensitive().stream()
            .filter(column -> column.kind().role() == DisclosureRole.QUASI_IDENTIFIER)
            .filter(column -> column.mask() == null || !HIDDEN.contains(column.mask()))
            .filter(column -> !column.evidence().notes().contains(Evidence.Note.IN_TEXT))
            .filter(column -> !kinds.agree(column.field(), column.kind()))
            .map(SensitiveColumn::field)
            .toList();
    return risk.anonymity() != null || columns.size() < FEWEST_QUASI_IDENTIFIERS
        ? Optional.empty()
        : Optional.of(BatchRejection.of(ANONYMITY_MISSING, String.join(", ", columns)));
  }

  static List<BatchRejection> reasons(RiskFigures risk) {
    List<BatchRejection> reasons = new ArrayList<>();
    AnonymityReport anonymity = risk.anonymity();
    if (anonymity != null) {
      anonymity.failures().stream().map(RiskHolds::reason).forEach(reasons::add);
    }
    DominanceReport dominance = risk.dominance();
    if (dominance != null && !dominance.passes()) {
      reasons.add(reason(dominance));
    }
    return reasons;
  }

  private static BatchRejection reason(RiskFailure failure) {
    return switch (failure) {
      case RiskFailure.TooFewRows(long least, long demanded, long classes, long rows) ->
          BatchRejection.of(K_ANONYMITY, texts(least, demanded, classes, rows));
      case RiskFailure.TooFewValues(
              String field,
              long least,
              long demanded,
              long classes,
              long rows) -> {
        String[] numbers = texts(least, demanded, classes, rows);
        yield BatchRejection.of(L_DIVERSITY, field, numbers[0], numbers[1], numbers[2], numbers[3]);
      }
    };
  }

  private static BatchRejection reason(DominanceReport report) {
    long[] cells = new long[Suppression.values().length];
    report.suppressed().forEach((why, count) -> cells[why.ordinal()] = count);
    return BatchRejection.of(
        DOMINANCE,
        texts(
            report.suppressedCells(),
            report.cells(),
            cells[Suppression.FEW_CONTRIBUTORS.ordinal()],
            cells[Suppression.ONE_DOMINATES.ordinal()],
            cells[Suppression.TWO_DOMINATE.ordinal()]));
  }

  private static String[] texts(long... numbers) {
    return Arrays.stream(numbers).mapToObj(Long::toString).toArray(String[]::new);
  }

  /**
   * Whether who has seen one reason has seen the other. Other rows may be there when the batch is
   * worked on again: what a reviewer let through covers figures that are no worse.
   */
  static boolean covers(BatchRejection seen, BatchRejection reason) {
    return switch (reason.reason()) {
      case K_ANONYMITY ->
          number(reason, 0) >= number(seen, 0) && number(reason, 3) <= number(seen, 3);
      case L_DIVERSITY ->
          reason.arguments().getFirst().equals(seen.arguments().getFirst())
              && number(reason, 1) >= number(seen, 1)
              && number(reason, 4) <= number(seen, 4);
      default -> number(reason, 0) <= number(seen, 0);
    };
  }

  private static long number(BatchRejection reason, int argument) {
    return Long.parseLong(reason.arguments().get(argument));
  }
}
