package city.opendata.ingestion.testing;

import city.opendata.kit.testing.RealParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the service's database behind its back. */
public final class Sql {

  private Sql() {}

  /** The first column of every row. */
  public static List<String> list(String query, Object... parameters) {
    return list("quarkus.datasource", query, parameters);
  }

  /** As {@link #list}, as the role of the public side. */
  public static List<String> listAsReader(String query, Object... parameters) {
    return list("quarkus.datasource.open-library", query, parameters);
  }

  /** The only value. */
  public static String one(String query, Object... parameters) {
    return list(query, parameters).getFirst();
  }

  /** As {@link #one}, as PostgreSQL's superuser. */
  public static String oneAsSuperuser(String query) {
    return list(RealParts.SUPERUSER, query).getFirst();
  }

  /** Changes rows. */
  public static int update(String statement, Object... parameters) {
    try (Connection connection = connect("quarkus.datasource");
        PreparedStatement prepared = prepare(connection, statement, parameters)) {
      return prepared.executeUpdate();
    } catch (SQLException failure) {
      throw new AssertionError(failure.getMessage(), failure);
    }
  }

  /** Changes the server itself. */
  public static void asSuperuser(String... statements) {
    try (Connection connection = connect(RealParts.SUPERUSER);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure.getMessage(), failure);
    }
  }

  /** Runs something while a transaction holds a table as a reader does. */
  public static void whileReading(String table, Runnable action) {
    try (Connection connection = connect("quarkus.datasource");
        PreparedStatement read = connection.prepareStatement("select count(*) from " + table)) {
      connection.setAutoCommit(false);
      read.executeQuery().close();
      action.run();
      connection.rollback();
    } catch (SQLException failure) {
      throw new AssertionError(failure.getMessage(), failure);
    }
  }

  private static List<String> list(String source, String query, Object... parameters) {
    try (Connection connection = connect(source);
        PreparedStatement prepared = prepare(connection, query, parameters);
        ResultSet row = prepared.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(String.valueOf(row.getString(1)));
      }
      return found;
    } catch (SQLException failure) {
      throw new AssertionError(failure.getMessage(), failure);
    }
  }

  private static PreparedStatement prepare(Connection connection, String text, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static Connection connect(String source) throws SQLException {
    Config config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue(source + ".jdbc.url", String.class),
        config.getValue(source + ".username", String.class),
        config.getValue(source + ".password", String.class));
  }
}
