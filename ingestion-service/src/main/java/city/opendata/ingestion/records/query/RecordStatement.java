package city.opendata.ingestion.records.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to run for a request, and how to read its result.
 *
 * @param columns the public ones; they come first in the result
 * @param types of every column of the result, hidden ones included
 * @param positionIndexes where in the result (from 0) the order's columns and, last, the row number
 *     stand; empty for an export
 * @param limit rows of the page, of which the result may have one more; {@link #ALL} for an export
 * @param fingerprint of the selection
 */
public record RecordStatement(
    SqlStatement sql,
    List<RecordColumn> columns,
    List<ColumnType> types,
    List<Integer> positionIndexes,
    int limit,
    String fingerprint) {

  /** The limit of a statement that has none. */
  public static final int ALL = Integer.MAX_VALUE;

  public RecordStatement {
    columns = List.copyOf(columns);
    types = List.copyOf(types);
    positionIndexes = List.copyOf(positionIndexes);
  }

  /**
   * One page.
   *
   * @param after where the page before ended, null for the first one
   * @throws QueryError when the position is one of another query
   */
  public static RecordStatement page(
      RecordQuery query, TableName table, @Nullable KeysetPosition after) {
    Selection selection = query.selection();
    String fingerprint = SelectionSql.fingerprint(selection);
    if (after != null && !after.fingerprint().equals(fingerprint)) {
      throw KeysetPosition.unreadable();
    }
    Set<RecordColumn> read = new LinkedHashSet<>(selection.columns());
    selection.order().forEach(term -> read.add(term.column()));
    read.add(RecordColumn.ROW);
    List<RecordColumn> result = List.copyOf(read);

    SqlText sql = new SqlText();
    KeysetSql keyset = new KeysetSql(sql, table, selection.order());
    SelectionSql.select(sql, result, table);
    SelectionSql.where(sql, selection);
    if (after != null) {
      sql.add(selection.conditions().isEmpty() ? " where " : " and ");
      keyset.after(after);
    }
    keyset.orderBy();
    sql.add(" limit ").bind(query.limit() + 1L);

    List<Integer> positions = new ArrayList<>();
    selection.order().forEach(term -> positions.add(result.indexOf(term.column())));
    positions.add(result.size() - 1);
    return new RecordStatement(
        sql.statement(), selection.columns(), types(result), positions, query.limit(), fingerprint);
  }

  /** Every row of a selection. */
  public static RecordStatement export(Selection selection, TableName table) {
    SqlText sql = new SqlText();
    SelectionSql.select(sql, selection.columns(), table);
    SelectionSql.where(sql, selection);
    new KeysetSql(sql, table, selection.order()).orderBy();
    List<RecordColumn> columns = selection.columns();
    return new RecordStatement(
        sql.statement(),
        columns,
        types(columns),
        List.of(),
        ALL,
        SelectionSql.fingerprint(selection));
  }

  private static List<ColumnType> types(List<RecordColumn> columns) {
    return columns.stream().map(RecordColumn::type).toList();
  }
}
