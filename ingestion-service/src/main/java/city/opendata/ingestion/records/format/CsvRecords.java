package city.opendata.ingestion.records.format;

import city.opendata.ingestion.records.query.ColumnType;
import city.opendata.ingestion.records.query.RecordColumn;
import city.opendata.ingestion.records.query.RecordStatement;
import city.opendata.ingestion.spreadsheet.CsvOutput;
import city.opendata.ingestion.spreadsheet.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes all rows as CSV: RFC 4180, UTF-8, CRLF, a header row.
 *
 * <p>Null is an empty cell and empty text is {@code ""}; in a file of one column null is written
 * {@code ""} too, for readers skip empty lines.
 *
 * <p>Spreadsheets run a cell that looks like a formula, so text that starts like one gets a leading
 * apostrophe: see {@link FormulaGuard}. Other types never look like one.
 */
public final class CsvRecords {

  private final List<RecordColumn> columns;

  public CsvRecords(RecordStatement statement) {
    this.columns = statement.columns();
  }

  /**
   * Writes and flushes, but does not close.
   *
   * @param byteOrderMark whether to start with one: Excel takes the file for UTF-8 only then
   * @return the number of rows
   */
  public long write(RowCursor rows, OutputStream out, boolean byteOrderMark)
      throws IOException, SQLException {
    CsvOutput csv = new CsvOutput(out);
    if (byteOrderMark) {
      csv.plain("\uFEFF");
    }
    boolean[] text = new boolean[columns.size()];
    for (int i = 0; i < text.length; i++) {
      text[i] = columns.get(i).type() == ColumnType.TEXT;
      separate(csv, i);
      csv.text(columns.get(i).name());
    }
    csv.endOfLine();
    long count = 0;
    for (; rows.next(); count++) {
      for (int i = 0; i < text.length; i++) {
        separate(csv, i);
        cell(csv, text[i], rows.getString(i));
      }
      csv.endOfLine();
    }
    csv.flush();
    return count;
  }

  private static void separate(CsvOutput csv, int column) throws IOException {
    if (column > 0) {
      csv.endOfCell();
    }
  }

  private void cell(CsvOutput csv, boolean text, @Nullable String value) throws IOException {
    if (value == null) {
      csv.plain(columns.size() == 1 ? "\"\"" : "");
    } else if (text) {
      csv.text(value);
    } else {
      csv.plain(value);
    }
  }
}
