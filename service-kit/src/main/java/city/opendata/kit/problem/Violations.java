package city.opendata.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Reads Bean Validation's findings; their messages are already in the reader's language. A resource
 * names the parameter that takes the body {@code body}.
 */
final class Violations {

  private static final String BODY = "body";

  /** More than these help nobody; the rest shows after the next try. */
  private static final int SHOWN = 100;

  private record Found(String field, ConstraintViolation<?> violation) {}

  private Violations() {}

  static ProblemException problem(ConstraintViolationException exception) {
    boolean inBody = exception.getConstraintViolations().stream().anyMatch(Violations::isInBody);
    ProblemException problem =
        ProblemException.of(inBody ? KitProblem.INVALID_BODY : KitProblem.INVALID_PARAMETER);
    first(exception)
        .forEach(
            found ->
                problem.withMessage(
                    found.field, code(found.violation), found.violation.getMessage()));
    return problem;
  }

  /** The first ones by field, without sorting or keeping what will not be shown. */
  private static Stream<Found> first(ConstraintViolationException exception) {
    Comparator<Found> byField = Comparator.comparing(Found::field);
    PriorityQueue<Found> first = new PriorityQueue<>(byField.reversed());
    for (ConstraintViolation<?> violation : exception.getConstraintViolations()) {
      first.add(new Found(field(violation), violation));
      if (first.size() > SHOWN) {
        first.remove();
      }
    }
    return first.stream().sorted(byField);
  }

  /** A violation at a property, or at an element of one, lies inside the body. */
  private static boolean isInBody(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      boolean body = node.getKind() == ElementKind.PARAMETER && BODY.equals(node.getName());
      if (body || node.getKind() == ElementKind.PROPERTY) {
        return true;
      }
    }
    return false;
  }

  private static String field(ConstraintViolation<?> violation) {
    StringBuilder path = new StringBuilder();
    boolean inBody = isInBody(violation);
    for (Path.Node node : violation.getPropertyPath()) {
      boolean shown =
          inBody
              ? node.getKind() == ElementKind.PROPERTY
                  || node.getKind() == ElementKind.CONTAINER_ELEMENT
              : node.getKind() == ElementKind.PARAMETER;
      if (!shown) {
        continue;
      }
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      }
      if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        path.append(path.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return path.isEmpty() ? BODY : path.toString();
  }

  /** The constraint's name in kebab-case: NotBlank becomes not-blank. */
  private static String code(ConstraintViolation<?> violation) {
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
