package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import city.opendata.ingestion.dataset.Dataset;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Data of the event that a column holds sensitive data that its contract does not mask. Tells no
 * value.
 *
 * @param values good values looked at
 * @param hits of them, with the form of the kind
 */
public record SensitiveDataFound(
    UUID batch,
    UUID dataset,
    String datasetName,
    String unit,
    String column,
    String kind,
    String severity,
    long values,
    long hits,
    String rulesVersion,
    Measure measure,
    OffsetDateTime foundAt) {

  public static final String TYPE = "SensitiveDataFound";

  static SensitiveDataFound of(
      Attempt attempt, Dataset dataset, SensitiveColumn column, OffsetDateTime now) {
    return new SensitiveDataFound(
        attempt.batch(),
        dataset.id(),
        dataset.name(),
        dataset.unit(),
        column.field(),
        column.kind().wireName(),
        column.kind().severity().name(),
        column.evidence().values(),
        column.evidence().patternHits(),
        column.evidence().rulesVersion(),
        Measure.HELD,
        now);
  }

  /** What was done about it. */
  public enum Measure {
    /** The batch waits for a reviewer; nothing of it can be read. */
    HELD,
    /** It was released already and stays readable; the unit has to look at it. */
    TICKET,
    /** It was released already; nobody may read the records until a reviewer decides. */
    SUSPENDED
  }
}
