package city.opendata.ingestion.sweep;

import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What reviewers found to be public in the rows of a table: when they let a held batch go, or
 * lifted a suspension.
 */
@ApplicationScoped
class LetThrough {

  private static final String WAIVED =
      """
      select w -> 'arguments' ->> 0 as field, w -> 'arguments' ->> 1 as kind
      from release r join batch b on b.id = r.batch
      cross join lateral jsonb_array_elements(coalesce(b.waived, '[]')) w
      where r.table_name = ? and w ->> 'reason' = 'sensitive-column'
      """;

  private static final String LIFTED =
      """
      select f ->> 'column' as field, f ->> 'kind' as kind
      from release r join suspension s on s.release = r.batch
      cross join lateral jsonb_array_elements(s.findings) f
      where r.table_name = ? and s.state = 'LIFTED'
      """;

  private final DataSource dataSource;

  LetThrough(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** By field, the kinds that may fill a cell. */
  Map<String, Set<SensitiveKind>> inCells(String table) throws SQLException {
    return read(WAIVED, table);
  }

  /** By field, the kinds that may be anywhere. */
  Map<String, Set<SensitiveKind>> anywhere(String table) throws SQLException {
    return read(LIFTED, table);
  }

  private Map<String, Set<SensitiveKind>> read(String sql, String table) throws SQLException {
    Map<String, Set<SensitiveKind>> kinds = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String field = row.getString("field");
          SensitiveKind.ofWireName(row.getString("kind"))
              .ifPresent(
                  kind ->
                      kinds
                          .computeIfAbsent(field, one -> EnumSet.noneOf(SensitiveKind.class))
                          .add(kind));
        }
      }
    }
    return kinds;
  }
}
