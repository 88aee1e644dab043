package city.opendata.ingestion.records.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * SQL made of known identifiers and question marks alone.
 *
 * @param parameters Long, BigDecimal, Boolean, LocalDate, OffsetDateTime or String
 */
public record SqlStatement(String text, List<Object> parameters) {

  public SqlStatement {
    parameters = List.copyOf(parameters);
  }

  /** Binds every parameter. */
  public void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
  }
}
