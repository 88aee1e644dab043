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
  private final long refused;

  /**
   * A load of this file.
   *
   * @param rows of the file, good and bad
   * @param refused how many of them {@code COPY} cannot convert and leaves out
   */
  public CopyCsv(BenchDatabase database, Stopwatch stopwatch, Path csv, long rows, long refused) {
    this.database = database;
    this.stopwatch = stopwatch;
    this.csv = csv;
    this.rows = rows;
    this.refused = refused;
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
    String tolerance = refused == 0 ? "" : ", ON_ERROR ignore, LOG_VERBOSITY silent";
    long loaded = CityTable.copy(connection, csv, tolerance);
    if (loaded != rows - refused) {
      throw new PlatformException(
          "COPY loaded %d rows where %d were expected.".formatted(loaded, rows - refused));
    }
  }
}
