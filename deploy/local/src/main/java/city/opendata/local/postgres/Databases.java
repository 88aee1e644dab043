package city.opendata.local.postgres;

import city.opendata.local.part.PlatformException;
import city.opendata.local.part.Secrets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The platform's databases, each owned by its own role, which reaches no other. */
public final class Databases {

  /** One database and one role of the same name for each of them. */
  public static final List<String> NAMES =
      List.of("catalog", "ingestion", "evaluation", "keycloak");

  /** Reads released data; ingestion's migrations say which tables those are. */
  public static final String OPEN_LIBRARY_READER = "open_library_reader";

  private final PostgresServer server;
  private final Secrets secrets;

  public Databases(PostgresServer server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /** Creates what is missing of roles and databases. */
  public void create() {
    try (Connection connection = server.connect("postgres")) {
      for (String name : NAMES) {
        create(connection, name);
      }
      createRole(connection, OPEN_LIBRARY_READER);
      execute(connection, "GRANT CONNECT ON DATABASE ingestion TO " + OPEN_LIBRARY_READER);
      execute(
          connection,
          "ALTER ROLE " + OPEN_LIBRARY_READER + " SET default_transaction_read_only = on");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Creates one more database with a role of its own, for a test that wants an empty one. */
  public Database create(String name) {
    try (Connection connection = server.connect("postgres")) {
      create(connection, name);
      return get(name);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Removes a database with all it holds; its role stays. */
  public void drop(String name) {
    try (Connection connection = server.connect("postgres")) {
      execute(connection, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** A database as its owner. */
  public Database get(String name) {
    return new Database(server.jdbcUrl(name), name, secrets.password(name));
  }

  /** Ingestion's database as the role that reads released data only. */
  public Database openLibrary() {
    return new Database(
        server.jdbcUrl("ingestion"), OPEN_LIBRARY_READER, secrets.password(OPEN_LIBRARY_READER));
  }

  private void create(Connection connection, String name) throws SQLException {
    createRole(connection, name);
    if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
      execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
    }
    execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
  }

  private void createRole(Connection connection, String name) throws SQLException {
    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
      execute(connection, "CREATE ROLE " + name + " LOGIN");
    }
    // Passwords are of letters, digits, '-' and '_', so they need no quoting.
    execute(connection, "ALTER ROLE " + name + " PASSWORD '" + secrets.password(name) + "'");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static PlatformException failed(SQLException e) {
    return new PlatformException("The databases could not be created: " + e.getMessage(), e);
  }
}
