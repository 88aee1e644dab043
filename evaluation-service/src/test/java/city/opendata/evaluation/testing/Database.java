package city.opendata.evaluation.testing;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks into the database of the service under test. */
public final class Database {

  private Database() {}

  /** The first number of the answer. */
  public static long count(String sql, @Nullable Object... parameters) {
    return query(sql, row -> row.getLong(1), parameters);
  }

  /** The first text of the answer. */
  public static String text(String sql, @Nullable Object... parameters) {
    return query(sql, row -> row.getString(1), parameters);
  }

  private interface Column<T> {
    T get(ResultSet row) throws SQLException;
  }

  private static <T> T query(String sql, Column<T> column, @Nullable Object... parameters) {
    DataSource dataSource = Arc.container().instance(DataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        Object parameter = parameters[i];
        if (parameter instanceof String[] texts) {
          select.setArray(i + 1, connection.createArrayOf("text", texts));
        } else {
          select.setObject(i + 1, parameter);
        }
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return column.get(row);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
