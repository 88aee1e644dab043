package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.SourceRow;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Collects the cells that the parser finds into one row, within the limits. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<SourceRow> {

  private final CsvLimits limits;
  private final SourceRow row = new SourceRow();
  private int length;
  private long emptyLines;

  CsvRowHandler(CsvLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    row.begin(startingLineNumber);
    length = 0;
  }

  @Override
  protected void handleField(
      int fieldIndex, char[] buffer, int offset, int fieldLength, boolean quoted) {
    length += fieldLength;
    if (fieldLength > limits.fieldLength()) {
      throw tooMuch(RejectionCode.FIELD_TOO_LONG, limits.fieldLength());
    }
    if (length > limits.recordLength()) {
      throw tooMuch(RejectionCode.RECORD_TOO_LONG, limits.recordLength());
    }
    if (fieldIndex >= limits.columns()) {
      throw tooMuch(RejectionCode.TOO_MANY_COLUMNS, limits.columns());
    }
    row.add(fieldLength == 0 ? "" : new String(buffer, offset, fieldLength));
  }

  @Override
  protected void handleEmpty() {
    emptyLines++;
  }

  @Override
  protected SourceRow buildRecord() {
    return row;
  }

  /** The row that is being read, as far as it is known. */
  SourceRow row() {
    return row;
  }

  long emptyLines() {
    return emptyLines;
  }

  private FileRejectedException tooMuch(RejectionCode code, int limit) {
    return new FileRejectedException(Rejection.at(code, row.line(), 0, Integer.toString(limit)));
  }
}
