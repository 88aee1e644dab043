package city.opendata.bench.denominator;

import city.opendata.local.part.PlatformException;
import city.opendata.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of its own on the server that the platform uses, as superuser. */
public final class BenchDatabase {

  private static final String NAME = "bench";

  private final PostgresServer server;

  private BenchDatabase(PostgresServer server) {
    this.server = server;
  }

  /** Makes the database, which the server must not have yet. */
  public static BenchDatabase create(PostgresServer server) {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + NAME);
    } catch (SQLException e) {
      throw new PlatformException("The database bench cannot be made: " + e.getMessage(), e);
    }
    return new BenchDatabase(server);
  }

  public Connection connect() throws SQLException {
    return server.connect(NAME);
  }

  /** Writes out what earlier work left in memory, so that the next does not pay for it. */
  public void checkpoint() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }
}
