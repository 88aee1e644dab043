package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.kit.problem.Causes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the platform may lack for a while. It is no delivery's fault, so a delivery waits for it. A
 * connection that breaks off is none: a delivery may bring the server down. Nor is a limit that is
 * set for each session, which a delivery exceeds each time.
 */
final class Shortage {

  static final String STORAGE_FULL = "storage-full";
  static final String DATABASE_BUSY = "database-busy";

  private static final String DISK_FULL = "53100";
  private static final String INSUFFICIENT_RESOURCES = "53";
  private static final String LIMIT_EXCEEDED = "53400";
  private static final Set<String> STOPPING_OR_STARTING = Set.of("57P01", "57P03");

  private Shortage() {}

  /** What a load failed for want of, if that was it. */
  static Optional<BatchRejection> of(Throwable failure) {
    @Nullable SQLException sql = Causes.find(failure, SQLException.class);
    if (sql == null) {
      return Optional.empty();
    }
    if (DISK_FULL.equals(sql.getSQLState())) {
      return Optional.of(BatchRejection.of(STORAGE_FULL));
    }
    return Causes.isAcquisitionTimeout(sql) || isBusy(sql.getSQLState())
        ? Optional.of(BatchRejection.of(DATABASE_BUSY))
        : Optional.empty();
  }

  private static boolean isBusy(@Nullable String state) {
    return state != null
        && (STOPPING_OR_STARTING.contains(state)
            || (state.startsWith(INSUFFICIENT_RESOURCES) && !state.equals(LIMIT_EXCEEDED)));
  }
}
