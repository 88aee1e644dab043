package city.opendata.catalog.error;

import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.problem.ProblemType;
import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field where it stands, such as {@code contract.fields[3].constraints.pattern}
 * @param code kebab-case; its text stands under {@code field.<code>}
 * @param arguments fill {@code {0}}, {@code {1}} … of the text
 */
public record Finding(String field, String code, List<Object> arguments) {

  /** More than these help nobody; the rest shows after the next try. */
  public static final int SHOWN = 100;

  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding of(String field, String code, Object... arguments) {
    return new Finding(field, code, List.of(arguments));
  }

  /** Refuses the request when there are findings. */
  public static void refuse(ProblemType type, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    ProblemException problem = ProblemException.of(type, findings.size());
    findings.stream()
        .limit(SHOWN)
        .forEach(found -> problem.withField(found.field, found.code, found.arguments.toArray()));
    throw problem;
  }
}
