package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first staged rows, masked as they would be released, as a JSON array of objects. What holds
 * sensitive data and would be released as it came is not shown.
 */
final class Preview {

  private static final int ROWS = 100;

  /** A preview is held in memory: it ends with the row that makes it longer than this. */
  private static final int USUAL_BYTES = 1 << 20;

  private static final int LONGEST_TEXT = 1_000;

  private Preview() {}

  static String of(Staging staging, Job job, CleaningReport report) throws SQLException {
    Contract contract = job.staged();
    Set<String> hidden =
        report.sensitive().stream()
            .filter(column -> column.mask() == null)
            .filter(column -> !job.kinds().agree(column.field(), column.kind()))
            .map(SensitiveColumn::field)
            .collect(Collectors.toSet());
    String columns =
        contract.fields().stream()
            .map(field -> column(field, hidden.contains(field.name())))
            .collect(Collectors.joining(", "));
    try (Statement statement = staging.connection().createStatement();
        ResultSet rows = statement.executeQuery(query(staging.table().staged(), columns))) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String query(String table, String columns) {
    return """
    with first as (
      select _row, row_to_json(shown) as row
      from %1$s staged, lateral (select %2$s) shown
      order by _row limit %3$d),
    measured as (
      select _row, row, sum(octet_length(row::text)) over (order by _row) as until,
        octet_length(row::text) as size
      from first)
    select coalesce(json_agg(row order by _row), '[]') from measured where until - size < %4$d\
    """
        .formatted(table, columns, ROWS, USUAL_BYTES);
  }

  private static String column(Field field, boolean hidden) {
    String name = SqlNames.quoted(field.name());
    if (hidden) {
      return "case when " + name + " is null then null else '***' end as " + name;
    }
    return switch (field.type()) {
      case STRING -> "left(%1$s, %2$d) as %1$s".formatted(name, LONGEST_TEXT);
      case DATETIME ->
          "to_char(%1$s at time zone 'Asia/Shanghai', '%2$s') as %1$s"
              .formatted(name, "YYYY-MM-DD\"T\"HH24:MI:SS\"+08:00\"");
      default -> name;
    };
  }
}
