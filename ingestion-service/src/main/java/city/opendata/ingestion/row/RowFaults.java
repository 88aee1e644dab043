package city.opendata.ingestion.row;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.ProblemException;

/** What is wrong with the rows of a push, so that its sender learns of it at once. */
final class RowFaults {

  /** More help nobody; the rest shows after the next try. */
  private static final int MOST = 100;

  private final ProblemException problem = ProblemException.of(IngestionProblem.INVALID_ROWS);
  private int count;

  /** A push that is refused for one fault. */
  static ProblemException of(String field, String code, Object... arguments) {
    return ProblemException.of(IngestionProblem.INVALID_ROWS).withField(field, code, arguments);
  }

  void add(String field, String code, Object... arguments) {
    if (count < MOST) {
      problem.withField(field, code, arguments);
    }
    count++;
  }

  /** Refuses the push when something is wrong with it. */
  void check() {
    if (count > 0) {
      throw problem;
    }
  }
}
