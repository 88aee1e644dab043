package city.opendata.bench.denominator;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The city data as a logged, typed table of PostgreSQL. */
final class CityTable {

  static final String NAME = "city_row";

  /** Its columns in the order of the file. */
  static final int COLUMNS = 12;

  private static final String CREATE =
      """
      CREATE TABLE city_row (
        id bigint, record_no text, district text, address text, category text, owner_name text,
        id_card text, phone text, amount numeric, score numeric, updated_at timestamp, remark text
      )
      """;

  private CityTable() {}

  /** Replaces the table by an empty one. */
  static void createAnew(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + NAME);
      statement.execute(CREATE);
    }
  }

  /** Loads a file that the server reads itself, and tells how many rows it took. */
  static long copy(Connection connection, Path csv) throws SQLException {
    String file = csv.toAbsolutePath().toString().replace("'", "''");
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(
          "COPY " + NAME + " FROM '" + file + "' WITH (FORMAT csv, HEADER)");
    }
  }
}
