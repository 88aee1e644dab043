package city.opendata.catalog.query;

import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import java.util.TreeMap;

/** Refuses a query with a parameter that would be ignored: a typo must not widen an answer. */
public final class KnownParameters {

  private KnownParameters() {}

  public static void check(MultivaluedMap<String, String> sent, Set<String> known) {
    ProblemException problem = ProblemException.of(KitProblem.INVALID_PARAMETER);
    new TreeMap<>(sent)
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                problem.withField(name, "unknown");
              } else if (values.size() > 1) {
                problem.withField(name, "repeated");
              } else if (values.getFirst().isEmpty()) {
                problem.withField(name, "required");
              }
            });
    if (problem.hasFields()) {
      throw problem;
    }
  }
}
