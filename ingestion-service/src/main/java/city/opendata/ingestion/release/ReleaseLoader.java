package city.opendata.ingestion.release;

import city.opendata.ingestion.quarantine.Quarantine;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import city.opendata.ingestion.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Gives a load its connections. */
@ApplicationScoped
class ReleaseLoader {

  private static final Logger LOG = Logger.getLogger(ReleaseLoader.class);

  /** One in so many. */
  private static final int FEW = 10;

  private final DataSource dataSource;
  private final ObjectStore store;
  private final Quarantine quarantine;
  private final Pseudonyms pseudonyms;
  private final RowIndexes indexes;
  private final LoadProgress progress;

  ReleaseLoader(
      DataSource dataSource,
      ObjectStore store,
      Quarantine quarantine,
      Pseudonyms pseudonyms,
      RowIndexes indexes,
      LoadProgress progress) {
    this.dataSource = dataSource;
    this.store = store;
    this.quarantine = quarantine;
    this.pseudonyms = pseudonyms;
    this.indexes = indexes;
    this.progress = progress;
  }

  /** Loads a delivery; what the database refuses for the data's sake is a result. */
  LoadResult load(Job job) throws IOException, SQLException {
    try (Connection connection = dataSource.getConnection();
        QuarantineWriter bad = quarantine.open(job.attempt())) {
      Staging staging = new Staging(dataSource, connection, job.table());
      try {
        return new Load(job, pseudonyms.of(job.attempt().dataset()), store, staging, bad, progress)
            .run();
      } catch (IOException | SQLException failure) {
        reset(staging, failure);
        if (Refusal.isOfTheData(failure)) {
          bad.discard();
          return LoadResult.Refused.of(Refusal.NOT_STORABLE, null);
        }
        throw failure;
      }
    }
  }

  /** Why the load failed is what counts, not that a broken connection cannot be reset. */
  private static void reset(Staging staging, Exception failure) {
    try {
      staging.reset();
    } catch (SQLException broken) {
      failure.addSuppressed(broken);
    }
  }

  /** Drops what a failed attempt has written: it takes the room that the next one needs. */
  void giveBack(Job job) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(job.table().drop());
    }
    quarantine.giveBack(job.attempt());
  }

  /**
   * Makes a released table quick to read: what readers need not wait for. What fails here is done
   * by the janitor, or by PostgreSQL in its own time.
   */
  void settle(Job job, LoadResult.Loaded loaded) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      indexes.create(job.releasedTable());
      if (isMuch(job, loaded)) {
        statement.execute(ReleaseTable.analyze(job.releasedTable()));
      }
    } catch (SQLException failure) {
      LOG.debugf(failure, "Not settled batchId=%s", job.attempt().batch());
    }
  }

  /** A few rows more change nothing of what the planner knows of many. */
  private static boolean isMuch(Job job, LoadResult.Loaded loaded) {
    Base base = job.base();
    return base == null || loaded.report().rowsGood() >= base.rows() / FEW;
  }
}
