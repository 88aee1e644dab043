package city.opendata.bench.denominator;

import city.opendata.bench.pairs.Side;
import city.opendata.bench.pairs.Stopwatch;
import city.opendata.local.part.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB reads the file with two threads, masks three fields and writes Parquet. */
public final class DuckDbMasking implements Side {

  private static final String MASK =
      """
      COPY (
        SELECT id, record_no, district, address, category,
          left(owner_name, 1) || '*' AS owner_name,
          left(id_card, 6) || '********' || right(id_card, 4) AS id_card,
          left(phone, 3) || '****' || right(phone, 4) AS phone,
          amount, score, updated_at, remark
        FROM read_csv('%s', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
          columns = {
            'id': 'VARCHAR', 'record_no': 'VARCHAR', 'district': 'VARCHAR', 'address': 'VARCHAR',
            'category': 'VARCHAR', 'owner_name': 'VARCHAR', 'id_card': 'VARCHAR',
            'phone': 'VARCHAR', 'amount': 'DECIMAL(18, 2)', 'score': 'DECIMAL(18, 4)',
            'updated_at': 'TIMESTAMP', 'remark': 'VARCHAR'})
      ) TO '%s' (FORMAT parquet)
      """;

  private final Stopwatch stopwatch;
  private final Path csv;
  private final long rows;
  private final Path folder;

  /**
   * A masking of this file.
   *
   * @param folder for what it writes
   */
  public DuckDbMasking(Stopwatch stopwatch, Path csv, long rows, Path folder) {
    this.stopwatch = stopwatch;
    this.csv = csv;
    this.rows = rows;
    this.folder = folder;
  }

  @Override
  public double rowsPerSecond() throws Exception {
    Path parquet = folder.resolve("masked.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute("SET temp_directory = " + literal(folder.resolve("duckdb-spill")));
      return stopwatch.rowsPerSecond(rows, () -> mask(statement, parquet));
    } finally {
      Files.deleteIfExists(parquet);
    }
  }

  private void mask(Statement statement, Path parquet) throws SQLException, IOException {
    long written = statement.executeLargeUpdate(MASK.formatted(escaped(csv), escaped(parquet)));
    if (written != rows) {
      throw new PlatformException(
          "DuckDB wrote %d rows where %d were expected.".formatted(written, rows));
    }
  }

  private static String literal(Path path) {
    return "'" + escaped(path) + "'";
  }

  private static String escaped(Path path) {
    return path.toAbsolutePath().toString().replace("'", "''");
  }
}
