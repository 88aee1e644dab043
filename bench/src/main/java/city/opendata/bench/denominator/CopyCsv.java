package city.opendata.bench.denominator;

import city.opendata.bench.pairs.Side;
import city.opendata.bench.pairs.Stopwatch;
import city.opendata.local.part.PlatformException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * {@code COPY} of the file on the server into a fresh table. It cleans, checks and masks nothing.
 */
public final class CopyCsv implements Side {

  private final BenchDatabase database;
  private final Stopwatch stopwatch;
  private final Path csv;
  private final long rows;

  /**
   * A load of this file.
   *
   * @param rows of the file, all good
   */
  public CopyCsv(BenchDatabase database, Stopwatch stopwatch, Path csv, long rows) {
    this.database = database;
    this.stopwatch = stopwatch;
    this.csv = csv;
    this.rows = rows;
  }

  @Override
  public double rowsPerSecond() throws Exception {
    try (Connection connection = database.connect()) {
      CityTable.createAnew(connection);
      database.checkpoint();
      return stopwatch.rowsPerSecond(rows, () -> load(connection));
    }
  }

  private void load(Connection connection) throws SQLException {
    long loaded = CityTable.copy(connection, csv);
    if (loaded != rows) {
      throw new PlatformException(
          "COPY loaded %d rows where %d were expected.".formatted(loaded, rows));
    }
  }
}
