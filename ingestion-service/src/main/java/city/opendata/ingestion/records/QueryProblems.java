package city.opendata.ingestion.records;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.records.query.QueryError;
import city.opendata.kit.problem.ProblemException;
import java.util.function.Supplier;

/** Says what is wrong with a query in the words of a problem. */
final class QueryProblems {

  private QueryProblems() {}

  static <T> T translated(Supplier<T> query) {
    try {
      return query.get();
    } catch (QueryError wrong) {
      throw ProblemException.of(IngestionProblem.INVALID_QUERY)
          .withField(wrong.parameter(), wrong.code().slug(), wrong.arguments().toArray());
    }
  }
}
