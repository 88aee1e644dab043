package city.opendata.bench.denominator;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Rows of a file as JSON objects. */
public final class SampleJson {

  private SampleJson() {}

  /** What follows the first member, the id, in each row's object. */
  public static List<String> membersAfterId(BenchDatabase database, Path csv) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      CityTable.createAnew(connection);
      CityTable.copy(connection, csv);
      try (ResultSet result =
          statement.executeQuery("SELECT row_to_json(r)::text FROM " + CityTable.NAME + " r")) {
        while (result.next()) {
          String json = result.getString(1);
          rows.add(json.substring(json.indexOf(',') + 1));
        }
      }
      CityTable.createAnew(connection);
    }
    return rows;
  }
}
