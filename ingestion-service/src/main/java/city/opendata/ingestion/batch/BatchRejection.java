package city.opendata.ingestion.batch;

import java.util.List;

/**
 * One reason why a file was refused.
 *
 * @param reason its slug; the text belongs to the reader's language
 * @param row of data, from 1; 0 where it says nothing, as with line and column
 * @param line of the file, from 1
 * @param column character of the line, from 1
 * @param arguments of the text
 */
public record BatchRejection(
    String reason, long row, long line, long column, List<String> arguments) {

  public BatchRejection {
    arguments = List.copyOf(arguments);
  }

  /** A reason that concerns the batch as a whole. */
  public static BatchRejection of(String reason, String... arguments) {
    return new BatchRejection(reason, 0, 0, 0, List.of(arguments));
  }
}
