package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRisk;
import city.opendata.ingestion.cleaning.risk.AnonymityReport;
import city.opendata.ingestion.cleaning.risk.DominanceReport;
import city.opendata.ingestion.cleaning.risk.Suppression;
import org.jspecify.annotations.Nullable;

/** Flattens the figures of a release into the form that is stored and shown. */
final class RiskReports {

  private RiskReports() {}

  static @Nullable BatchRisk of(RiskFigures risk) {
    return risk.equals(RiskFigures.NONE)
        ? null
        : new BatchRisk(anonymity(risk.anonymity()), dominance(risk.dominance()));
  }

  private static BatchRisk.@Nullable Anonymity anonymity(@Nullable AnonymityReport report) {
    return report == null
        ? null
        : new BatchRisk.Anonymity(
            report.demand().quasiIdentifiers(),
            report.demand().leastRows(),
            report.smallest(),
            report.rows(),
            report.classes(),
            report.unique(),
            report.smallClassRows(),
            report.smallClasses().entrySet().stream()
                .map(size -> new BatchRisk.ClassSize(size.getKey(), size.getValue()))
                .toList(),
            report.diversity().stream()
                .map(
                    one ->
                        new BatchRisk.FieldDiversity(
                            one.field(),
                            one.demanded(),
                            one.least(),
                            one.poorClassCount(),
                            one.poorRows()))
                .toList());
  }

  private static BatchRisk.@Nullable Dominance dominance(@Nullable DominanceReport report) {
    return report == null
        ? null
        : new BatchRisk.Dominance(
            report.demand().value(),
            report.demand().group(),
            report.cells(),
            report.suppressed().getOrDefault(Suppression.FEW_CONTRIBUTORS, 0L),
            report.suppressed().getOrDefault(Suppression.ONE_DOMINATES, 0L),
            report.suppressed().getOrDefault(Suppression.TWO_DOMINATE, 0L));
  }
}
