package city.opendata.ingestion.cleaning.source;

import java.util.List;

/**
 * One reason why a file is refused. Row (data rows, from 1), line and column (characters) count
 * from 1; 0 means that this one says nothing here.
 */
public record Rejection(
    RejectionCode code, long row, long line, long column, List<String> arguments) {

  public Rejection {
    arguments = List.copyOf(arguments);
  }

  /** A reason that concerns the file as a whole. */
  public static Rejection of(RejectionCode code, String... arguments) {
    return at(code, 0, 0, arguments);
  }

  /** A reason with its place in the text. */
  public static Rejection at(RejectionCode code, long line, long column, String... arguments) {
    return new Rejection(code, 0, line, column, List.of(arguments));
  }

  /** The same reason, found while this data row was read. */
  public Rejection inRow(long dataRow) {
    return new Rejection(code, dataRow, line, column, arguments);
  }
}
