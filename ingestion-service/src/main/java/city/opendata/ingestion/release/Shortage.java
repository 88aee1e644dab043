package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.kit.problem.Causes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the platform may lack for a while. It is no delivery's fault, so a delivery waits however
 * long that takes. A connection that breaks off is none: a delivery may bring the server down.
 */
final class Shortage {

  static final String STORAGE_FULL = "storage-full";
  static final String DATABASE_BUSY = "database-busy";

  private static final String DISK_FULL = "53100";
  private static final String INSUFFICIENT_RESOURCES = "53";
  private static final Set<String> STOPPING_OR_STARTING = Set.of("57P01", "57P03");

  private Shortage() {}

  /** What a load failed for want of, if that was it. */
  static Optional<BatchRejection> of(Throwable failure) {
    @Nullable SQLException sql = Causes.find(failure, SQLException.class);
    String state = sql == null ? null : sql.getSQLState();
    if (state == null) {
      return Optional.empty();
    }
    if (state.equals(DISK_FULL)) {
      return Optional.of(BatchRejection.of(STORAGE_FULL));
    }
    return state.startsWith(INSUFFICIENT_RESOURCES) || STOPPING_OR_STARTING.contains(state)
        ? Optional.of(BatchRejection.of(DATABASE_BUSY))
        : Optional.empty();
  }
}
