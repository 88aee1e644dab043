package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.report.SchemaDrift;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.dataset.ForeignKey;
import city.opendata.kit.problem.Causes;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why nothing of a file can be released. */
final class Refusal {

  static final String ATTEMPTS_EXHAUSTED = "attempts-exhausted";
  static final String DATASET_WITHDRAWN = "dataset-withdrawn";
  static final String NEEDS_REPLACE = "needs-replace";
  static final String NOTHING_RELEASED = "nothing-released";
  static final String NO_GOOD_ROW = "no-good-row";
  static final String NO_PRIMARY_KEY = "no-primary-key";
  static final String NOT_STORABLE = "not-storable";
  static final String REFERENCE_UNAVAILABLE = "reference-unavailable";
  static final String SUPERSEDED = "superseded";
  static final String WAITED_TOO_LONG = "waited-too-long";

  private static final String DATA_EXCEPTION = "22";
  private static final String PROGRAM_LIMIT_EXCEEDED = "54";

  private Refusal() {}

  static List<BatchRejection> of(List<Rejection> rejections) {
    return rejections.stream()
        .map(
            one ->
                new BatchRejection(
                    one.code().wireName(), one.row(), one.line(), one.column(), one.arguments()))
        .toList();
  }

  /** A dataset that rows refer to, and with which they cannot be compared. */
  static BatchRejection unavailable(ForeignKey key) {
    return BatchRejection.of(
        REFERENCE_UNAVAILABLE,
        Stream.concat(Stream.of(key.dataset()), key.key().stream()).toArray(String[]::new));
  }

  /** Fields without a column, in a file that must have them all. */
  static BatchRejection missing(SchemaDrift drift) {
    return BatchRejection.of(
        RejectionCode.MISSING_COLUMNS.wireName(),
        Stream.concat(Stream.of(Integer.toString(drift.missingCount())), drift.missing().stream())
            .toArray(String[]::new));
  }

  /**
   * Whether PostgreSQL refused the data itself, as it will each time: a row that is too large for a
   * page, a key that is too long for an index, a number that is too large for its column.
   */
  static boolean isOfTheData(Throwable failure) {
    @Nullable SQLException sql = Causes.find(failure, SQLException.class);
    String state = sql == null ? null : sql.getSQLState();
    return state != null
        && (state.startsWith(DATA_EXCEPTION) || state.startsWith(PROGRAM_LIMIT_EXCEEDED));
  }
}
