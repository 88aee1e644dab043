package city.opendata.ingestion.row;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body that is small enough to be kept in memory. */
final class RowBody {

  private RowBody() {}

  /**
   * All of a body.
   *
   * @param declared its Content-Length, -1 when it has none
   */
  static byte[] read(InputStream body, long declared, int largest) {
    byte[] read;
    try {
      read = body.readNBytes(largest + 1);
    } catch (IOException broken) {
      throw ProblemException.of(IngestionProblem.INCOMPLETE_BODY);
    }
    if (read.length > largest || declared > largest) {
      throw ProblemException.of(KitProblem.BODY_TOO_LARGE, largest);
    }
    if (read.length == 0) {
      throw ProblemException.of(IngestionProblem.EMPTY_BODY);
    }
    if (declared >= 0 && read.length != declared) {
      throw ProblemException.of(IngestionProblem.INCOMPLETE_BODY);
    }
    return read;
  }
}
