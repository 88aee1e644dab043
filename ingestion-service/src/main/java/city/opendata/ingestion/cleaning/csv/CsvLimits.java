package city.opendata.ingestion.cleaning.csv;

/**
 * How much of a file may be one thing. They bound memory, so that a line of 2 GiB costs no more
 * than one of 2 MiB.
 *
 * @param fieldLength characters of one cell
 * @param recordLength characters of all cells of one row
 * @param columns cells of one row
 */
public record CsvLimits(int fieldLength, int recordLength, int columns) {

  /** Far above what a department sends, far below what hurts. */
  public static final CsvLimits DEFAULT = new CsvLimits(1 << 20, 2 << 20, 10_000);

  private static final int MOST_BYTES_A_CHARACTER = 4;

  public CsvLimits {
    if (fieldLength < 1 || recordLength < fieldLength || columns < 1) {
      throw new IllegalArgumentException("Field, record and column limits do not fit together");
    }
  }

  /** Characters of a line with a row within the limits, whatever of it is quotes and commas. */
  int lineLength() {
    return 2 * recordLength + 3 * columns;
  }

  /** Bytes that no row within the limits has. */
  int recordBytes() {
    return MOST_BYTES_A_CHARACTER * (recordLength + 1) + 3 * columns;
  }

  /** Characters that a quoted cell is searched for its end. */
  int quotedLength() {
    return 2 * fieldLength;
  }
}
