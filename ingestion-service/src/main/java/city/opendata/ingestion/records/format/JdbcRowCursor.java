package city.opendata.ingestion.records.format;

import city.opendata.ingestion.records.query.ColumnType;
import city.opendata.ingestion.records.query.RecordStatement;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a statement's result. */
public final class JdbcRowCursor implements RowCursor {

  private final ResultSet rows;
  private final List<ColumnType> types;

  public JdbcRowCursor(ResultSet rows, RecordStatement statement) {
    this.rows = rows;
    this.types = statement.types();
  }

  @Override
  public boolean next() throws SQLException {
    return rows.next();
  }

  @Override
  public @Nullable String getString(int column) throws SQLException {
    int index = column + 1;
    return switch (types.get(column)) {
      case TEXT, INTEGER -> rows.getString(index);
      case NUMBER -> {
        BigDecimal number = rows.getBigDecimal(index);
        yield number == null ? null : number.toPlainString();
      }
      case BOOLEAN -> {
        boolean truth = rows.getBoolean(index);
        yield rows.wasNull() ? null : Boolean.toString(truth);
      }
      case DATE -> {
        LocalDate date = rows.getObject(index, LocalDate.class);
        yield date == null ? null : date.toString();
      }
      case INSTANT -> {
        OffsetDateTime instant = rows.getObject(index, OffsetDateTime.class);
        yield instant == null ? null : InstantText.of(instant);
      }
    };
  }
}
