package city.opendata.kit.query;

import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.text.ShownName;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.TreeMap;

/** Refuses a parameter that would be ignored: a typo must not change an answer unnoticed. */
public final class KnownParameters {

  private KnownParameters() {}

  /**
   * @param known the parameters that the endpoint has
   */
  public static void check(UriInfo request, String... known) {
    if (request.getQueryParameters().isEmpty()) {
      return;
    }
    Set<String> names = Set.of(known);
    ProblemException problem = ProblemException.of(KitProblem.INVALID_PARAMETER);
    new TreeMap<>(request.getQueryParameters())
        .forEach(
            (name, values) -> {
              if (!names.contains(name)) {
                problem.withField(ShownName.of(name), "unknown");
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
