package city.opendata.ingestion.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Drops tables that nobody will read. */
@ApplicationScoped
class TableSweep {

  private static final String ABANDONED =
      """
      select schemaname || '.' || tablename from pg_tables t
      where tablename ~ '^r_[0-9a-f]{32}_[0-9]+$' and (
        schemaname = 'staging' and not exists (
          select 1 from batch b
          where b.state = 'PROCESSING'
            and t.tablename = 'r_' || replace(b.id::text, '-', '') || '_' || b.attempt)
        or schemaname = 'open_library' and not exists (
          select 1 from release r
          where r.table_name = t.tablename and r.dropped_at is null))
      """;

  private static final String SUPERSEDED =
      """
      select batch, table_name,
        not exists (
          select 1 from release other where other.table_name = r.table_name
            and other.number > r.number and other.dropped_at is null) as is_last
      from release r
      where superseded_at < ? and dropped_at is null
      order by number
      """;

  private static final String MARK =
      "update release set dropped_at = now() where batch = ? and dropped_at is null";

  /** A row that had ended when the oldest release began that is left is seen by nobody. */
  private static final String DELETE_ENDED =
      """
      delete from open_library.%s where _until <> 9223372036854775807 and _until <= (
        select min(number) from release where table_name = ? and dropped_at is null)
      """;

  private final DataSource dataSource;
  private final JanitorConfig config;
  private final Clock clock;

  TableSweep(DataSource dataSource, JanitorConfig config, Clock clock) {
    this.dataSource = dataSource;
    this.config = config;
    this.clock = clock;
  }

  /** Drops tables that no release and no running load refers to. */
  int dropAbandoned() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ABANDONED)) {
      int dropped = 0;
      for (String table : names(select)) {
        dropped += TableTransaction.run(connection, table, () -> drop(connection, table)) ? 1 : 0;
      }
      return dropped;
    }
  }

  /**
   * Ends releases that were replaced long enough ago: drops their tables, or of a table that a
   * later release reads too, the rows that only they had. Readers learn in the same transaction
   * that a release is gone.
   */
  int dropSuperseded() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SUPERSEDED)) {
      select.setObject(1, clock.instant().minus(config.keepSuperseded()).atOffset(ZoneOffset.UTC));
      int ended = 0;
      for (Superseded release : superseded(select)) {
        ended +=
            TableTransaction.run(connection, release.table(), () -> end(connection, release))
                ? 1
                : 0;
      }
      return ended;
    }
  }

  private record Superseded(UUID batch, String table, boolean isLast) {}

  private static List<String> names(PreparedStatement select) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static List<Superseded> superseded(PreparedStatement select) throws SQLException {
    List<Superseded> releases = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        releases.add(
            new Superseded(
                row.getObject("batch", UUID.class),
                row.getString("table_name"),
                row.getBoolean("is_last")));
      }
    }
    return releases;
  }

  private static void end(Connection connection, Superseded release) throws SQLException {
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setObject(1, release.batch());
      mark.executeUpdate();
    }
    if (release.isLast()) {
      drop(connection, ReleaseTable.LIBRARY + "." + release.table());
    } else {
      try (PreparedStatement delete =
          connection.prepareStatement(DELETE_ENDED.formatted(release.table()))) {
        delete.setString(1, release.table());
        delete.executeUpdate();
      }
    }
  }

  private static void drop(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists " + table);
    }
  }
}
