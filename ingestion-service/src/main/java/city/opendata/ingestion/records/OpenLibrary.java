package city.opendata.ingestion.records;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.records.format.JdbcRowCursor;
import city.opendata.ingestion.records.format.RowCursor;
import city.opendata.ingestion.records.query.RecordStatement;
import city.opendata.ingestion.records.query.SqlStatement;
import city.opendata.kit.problem.ProblemException;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Runs the public side's queries, with a role that reads the open library and nothing else, for a
 * limited time each.
 */
@ApplicationScoped
class OpenLibrary {

  private static final String QUERY_CANCELED = "57014";
  private static final String UNDEFINED_TABLE = "42P01";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** Memory that one fetch may take. */
  private static final long FETCH_BYTES = 4L << 20;

  private static final long MOST_ROWS = 1_000;

  private final javax.sql.DataSource dataSource;

  OpenLibrary(@DataSource("open-library") io.agroal.api.AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads rows while the connection is there; nothing may wait for a client in it. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(RowCursor rows) throws IOException, SQLException;
  }

  /**
   * Runs a statement.
   *
   * @param largestRow bytes of the table's largest row
   */
  <T> T read(RecordStatement statement, long largestRow, RowReader<T> reader) throws IOException {
    return inTransaction(
        connection -> {
          try (PreparedStatement select = prepare(connection, statement.sql())) {
            select.setFetchSize(fetchSize(largestRow));
            try (ResultSet rows = select.executeQuery()) {
              return reader.read(new JdbcRowCursor(rows, statement));
            }
          }
        });
  }

  /** Runs a statement whose result is one number. */
  long count(SqlStatement statement) throws IOException {
    return inTransaction(
        connection -> {
          try (PreparedStatement select = prepare(connection, statement);
              ResultSet count = select.executeQuery()) {
            count.next();
            return count.getLong(1);
          }
        });
  }

  static int fetchSize(long largestRow) {
    return (int) Math.clamp(FETCH_BYTES / Math.max(1, largestRow), 1, MOST_ROWS);
  }

  private static PreparedStatement prepare(Connection connection, SqlStatement statement)
      throws SQLException {
    PreparedStatement select = connection.prepareStatement(statement.text());
    statement.bind(select);
    return select;
  }

  @FunctionalInterface
  private interface Work<T> {
    T run(Connection connection) throws IOException, SQLException;
  }

  /** Rows are fetched piece by piece only in a transaction. */
  private <T> T inTransaction(Work<T> work) throws IOException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return work.run(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw problem(failure);
    }
  }

  private static RuntimeException problem(SQLException failure) {
    if (QUERY_CANCELED.equals(failure.getSQLState())) {
      return ProblemException.of(IngestionProblem.QUERY_TOO_EXPENSIVE);
    }
    if (INSUFFICIENT_PRIVILEGE.equals(failure.getSQLState())) {
      return ProblemException.of(IngestionProblem.DATASET_SUSPENDED);
    }
    if (UNDEFINED_TABLE.equals(failure.getSQLState())) {
      return ProblemException.of(IngestionProblem.RELEASE_GONE);
    }
    return new IllegalStateException("The open library cannot be read", failure);
  }
}
