package city.opendata.bench.denominator;

import city.opendata.bench.clients.RowSender;
import city.opendata.bench.clients.RowSenders;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Single-row {@code INSERT}s as pgbench would do them with {@code -M prepared}: a connection for
 * each client, a prepared statement, a commit for each row.
 */
public final class SingleInserts implements RowSenders {

  private static final String INSERT =
      "INSERT INTO " + CityTable.NAME + " VALUES (?" + ", ?".repeat(CityTable.COLUMNS - 1) + ")";

  private final BenchDatabase database;
  private final List<List<Object>> samples;

  private SingleInserts(BenchDatabase database, List<List<Object>> samples) {
    this.database = database;
    this.samples = samples;
  }

  /** Takes the rows of this small file, again and again, and leaves the table empty. */
  public static SingleInserts of(BenchDatabase database, Path csv) throws SQLException {
    try (Connection connection = database.connect()) {
      CityTable.createAnew(connection);
      CityTable.copy(connection, csv);
      List<List<Object>> samples = rows(connection);
      CityTable.createAnew(connection);
      return new SingleInserts(database, samples);
    }
  }

  private static List<List<Object>> rows(Connection connection) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM " + CityTable.NAME)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= CityTable.COLUMNS; column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public RowSender open() throws SQLException {
    Connection connection = database.connect();
    return new Client(connection, connection.prepareStatement(INSERT), samples);
  }

  private record Client(Connection connection, PreparedStatement insert, List<List<Object>> samples)
      implements RowSender {

    @Override
    public void send(long id) throws SQLException {
      List<Object> row = samples.get((int) (id % samples.size()));
      insert.setLong(1, id);
      for (int column = 2; column <= CityTable.COLUMNS; column++) {
        insert.setObject(column, row.get(column - 1));
      }
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      try (connection) {
        insert.close();
      }
    }
  }
}
