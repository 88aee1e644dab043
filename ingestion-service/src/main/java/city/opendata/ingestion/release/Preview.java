package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** The first staged rows, masked as they would be released, as a JSON array of objects. */
final class Preview {

  private static final int ROWS = 100;

  /** A preview is held in memory and kept with the batch. */
  private static final int LONGEST_TEXT = 1_000;

  private Preview() {}

  static String of(Staging staging, Contract contract) throws SQLException {
    try (Statement statement = staging.connection().createStatement();
        ResultSet rows = statement.executeQuery(query(staging.table().staged(), contract))) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String query(String table, Contract contract) {
    return """
        select coalesce(json_agg(row_to_json(shown)), '[]') from (
          select %s from %s order by _row limit %d) shown"""
        .formatted(
            contract.fields().stream().map(Preview::column).collect(Collectors.joining(", ")),
            table,
            ROWS);
  }

  private static String column(Field field) {
    String name = SqlNames.quoted(field.name());
    return switch (field.type()) {
      case STRING -> "left(%s, %d) as %s".formatted(name, LONGEST_TEXT, name);
      case DATETIME ->
          "to_char(%1$s at time zone 'Asia/Shanghai', '%2$s') as %1$s"
              .formatted(name, "YYYY-MM-DD\"T\"HH24:MI:SS\"+08:00\"");
      default -> name;
    };
  }
}
