package city.opendata.ingestion.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
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

  /** Of a table that small batches were merged into, many releases come to their end at once. */
  private static final String SUPERSEDED =
      """
      select r.table_name, array_agg(r.batch) as batches,
        not exists (
          select 1 from release other
          where other.table_name = r.table_name and other.dropped_at is null
            and (other.superseded_at is null or other.superseded_at >= ?)) as is_unused
      from release r
      where r.superseded_at < ? and r.dropped_at is null
      group by r.table_name
      order by min(r.number)
      """;

  private static final String MARK =
      "update release set dropped_at = now() where batch = any (?) and dropped_at is null";

  /** Without an index of the rows that have ended, none ever did. */
  private static final String HAS_ENDED = "select to_regclass('open_library.%s_e') is not null";

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
      OffsetDateTime before =
          clock.instant().minus(config.keepSuperseded()).atOffset(ZoneOffset.UTC);
      select.setObject(1, before);
      select.setObject(2, before);
      int ended = 0;
      for (Superseded releases : superseded(select)) {
        boolean done =
            TableTransaction.run(connection, releases.table(), () -> end(connection, releases));
        ended += done ? releases.batches().size() : 0;
      }
      return ended;
    }
  }

  /** Releases of one table, whose time is over. */
  private record Superseded(String table, List<UUID> batches, boolean isUnused) {}

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
        UUID[] batches = (UUID[]) row.getArray("batches").getArray();
        releases.add(
            new Superseded(
                row.getString("table_name"), List.of(batches), row.getBoolean("is_unused")));
      }
    }
    return releases;
  }

  private static void end(Connection connection, Superseded releases) throws SQLException {
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setArray(1, connection.createArrayOf("uuid", releases.batches().toArray()));
      mark.executeUpdate();
    }
    if (releases.isUnused()) {
      drop(connection, ReleaseTable.LIBRARY + "." + releases.table());
    } else if (hasEnded(connection, releases.table())) {
      try (PreparedStatement delete =
          connection.prepareStatement(DELETE_ENDED.formatted(releases.table()))) {
        delete.setString(1, releases.table());
        delete.executeUpdate();
      }
    }
  }

  private static boolean hasEnded(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(HAS_ENDED.formatted(table))) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static void drop(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists " + table);
    }
  }
}
