package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.risk.AnonymityDemand;
import city.opendata.ingestion.cleaning.risk.AnonymityDemand.SensitiveField;
import city.opendata.ingestion.cleaning.risk.AnonymityReport;
import city.opendata.ingestion.cleaning.risk.AnonymityTally;
import city.opendata.ingestion.cleaning.risk.DominanceDemand;
import city.opendata.ingestion.cleaning.risk.DominanceReport;
import city.opendata.ingestion.cleaning.risk.DominanceRule;
import city.opendata.ingestion.cleaning.risk.Suppression;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the rows that a release would have, masked as they would be, before anyone waits for it.
 * PostgreSQL groups them, on disk where memory does not suffice, and hands out figures and no
 * value.
 */
final class RiskCheck {

  private final Staging staging;
  private final Job job;

  RiskCheck(Staging staging, Job job) {
    this.staging = staging;
    this.job = job;
  }

  RiskFigures run() throws SQLException {
    AnonymityDemand anonymity = job.risk().anonymity();
    DominanceDemand dominance = job.risk().dominance();
    if (anonymity == null && dominance == null) {
      return RiskFigures.NONE;
    }
    try (Statement statement = staging.connection().createStatement()) {
      return new RiskFigures(
          anonymity == null ? null : anonymity(statement, anonymity),
          dominance == null ? null : dominance(statement, dominance));
    }
  }

  /** There are no more kinds of classes than thresholds tell apart, however many classes. */
  private AnonymityReport anonymity(Statement statement, AnonymityDemand demand)
      throws SQLException {
    List<String> fields = new ArrayList<>(demand.quasiIdentifiers());
    demand.sensitive().stream().map(SensitiveField::name).forEach(fields::add);
    AnonymityTally tally = new AnonymityTally(demand);
    int sensitive = demand.sensitive().size();
    try (ResultSet kinds =
        statement.executeQuery(RiskSql.classes(ReleasedRows.select(job, fields), demand))) {
      while (kinds.next()) {
        long[] different = new long[sensitive];
        for (int i = 0; i < sensitive; i++) {
          different[i] = kinds.getLong(4 + i);
        }
        tally.add(kinds.getLong(1), different, kinds.getLong(2), kinds.getLong(3));
      }
    }
    return tally.report();
  }

  private DominanceReport dominance(Statement statement, DominanceDemand demand)
      throws SQLException {
    List<String> fields = new ArrayList<>(List.of(demand.value()));
    fields.addAll(demand.group());
    if (demand.contributor() != null) {
      fields.add(demand.contributor());
    }
    DominanceRule rule = DominanceRule.USUAL;
    try (ResultSet counts =
        statement.executeQuery(RiskSql.cells(ReleasedRows.select(job, fields), demand, rule))) {
      counts.next();
      Map<Suppression, Long> suppressed = new EnumMap<>(Suppression.class);
      for (Suppression why : Suppression.values()) {
        long cells = counts.getLong(2 + why.ordinal());
        if (cells > 0) {
          suppressed.put(why, cells);
        }
      }
      return new DominanceReport(demand, rule, counts.getLong(1), suppressed);
    }
  }
}
