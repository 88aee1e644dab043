package city.opendata.ingestion.release;

import city.opendata.ingestion.quarantine.Quarantine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes and mends what crashes and newer releases leave behind; one replica at a time. */
@ApplicationScoped
class Janitor {

  private static final Logger LOG = Logger.getLogger(Janitor.class);
  private static final long LOCK = 0x6a616e69746f72L;

  private final DataSource dataSource;
  private final TableSweep tables;
  private final RowIndexes indexes;
  private final ObjectSweep objects;
  private final Quarantine quarantine;

  Janitor(
      DataSource dataSource,
      TableSweep tables,
      RowIndexes indexes,
      ObjectSweep objects,
      Quarantine quarantine) {
    this.dataSource = dataSource;
    this.tables = tables;
    this.indexes = indexes;
    this.objects = objects;
    this.quarantine = quarantine;
  }

  /** Makes one round, unless another replica is at it. */
  void sweep() throws SQLException, IOException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        if (locked(connection)) {
          sweepLocked();
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private void sweepLocked() throws SQLException, IOException {
    int dropped = tables.dropAbandoned() + tables.dropSuperseded();
    int deleted = objects.deleteOrphans();
    int forgotten = quarantine.forgetLostAttempts();
    int indexed = indexes.createMissing();
    if (dropped + deleted + forgotten + indexed > 0) {
      LOG.infof(
          "Swept tables=%d objects=%d quarantinedRows=%d indexed=%d",
          dropped, deleted, forgotten, indexed);
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
      return result.next() && result.getBoolean(1);
    }
  }
}
