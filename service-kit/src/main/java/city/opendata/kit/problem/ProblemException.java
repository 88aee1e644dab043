package city.opendata.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request cannot be answered, and the caller can know why. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient Object[] arguments;
  private final transient List<FieldText> fields = new ArrayList<>();
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();

  /**
   * What is wrong with a field: a text key {@code field.<code>} and its arguments, or a message.
   */
  record FieldText(String field, String code, Object[] arguments, @Nullable String message) {}

  private ProblemException(ProblemType type, Object[] arguments) {
    super(type.slug(), null, false, false);
    this.type = type;
    this.arguments = arguments;
  }

  /**
   * @param arguments fill {@code {0}}, {@code {1}} … of the type's detail text
   */
  public static ProblemException of(ProblemType type, Object... arguments) {
    return new ProblemException(type, arguments);
  }

  /** A bad query or path parameter, or header. */
  public static ProblemException parameter(String name, String code, Object... arguments) {
    return of(KitProblem.INVALID_PARAMETER).withField(name, code, arguments);
  }

  /** A bad field of the body. */
  public static ProblemException body(String field, String code, Object... arguments) {
    return of(KitProblem.INVALID_BODY).withField(field, code, arguments);
  }

  /**
   * Names a field that is wrong.
   *
   * @param code kebab-case; its text stands under {@code field.<code>}
   */
  public ProblemException withField(String field, String code, Object... codeArguments) {
    fields.add(new FieldText(field, code, codeArguments, null));
    return this;
  }

  /** As {@link #withField}, with a message that is already in the reader's language. */
  public ProblemException withMessage(String field, String code, String message) {
    fields.add(new FieldText(field, code, new Object[0], message));
    return this;
  }

  /** Adds an extension member (RFC 9457, 3.2). */
  public ProblemException with(String member, Object value) {
    extensions.put(member, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public boolean hasFields() {
    return !fields.isEmpty();
  }

  /** What is wrong, without texts: each field with its code, as {@code mode: unknown-value}. */
  public List<String> faults() {
    return fields.stream().map(field -> field.field() + ": " + field.code()).toList();
  }

  Object[] arguments() {
    return arguments.clone();
  }

  List<FieldText> fields() {
    return List.copyOf(fields);
  }

  Map<String, Object> extensions() {
    return Map.copyOf(extensions);
  }
}
