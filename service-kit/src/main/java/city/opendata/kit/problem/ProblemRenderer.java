package city.opendata.kit.problem;

import java.util.List;

/** Writes a problem in the reader's language. */
final class ProblemRenderer {

  private static final String BUNDLE = "problems";
  private static final Texts KIT_TEXTS = Texts.beside(KitProblem.class, BUNDLE);

  private ProblemRenderer() {}

  static Problem render(ProblemException exception, Language language, String requestId) {
    ProblemType type = exception.type();
    Texts texts = Texts.beside(type.getClass(), BUNDLE);
    List<Problem.Field> fields =
        exception.fields().stream().map(field -> field(field, texts, language)).toList();
    return new Problem(
        type.uri(),
        texts.get(language, type.slug() + ".title"),
        type.status(),
        texts.get(language, type.slug() + ".detail", exception.arguments()),
        Problem.REQUEST_URN + requestId,
        requestId,
        fields,
        exception.extensions());
  }

  private static Problem.Field field(
      ProblemException.FieldText field, Texts texts, Language language) {
    if (field.message() != null) {
      return new Problem.Field(field.field(), field.code(), field.message());
    }
    String key = "field." + field.code();
    String own = texts.find(language, key, field.arguments());
    String message = own == null ? KIT_TEXTS.get(language, key, field.arguments()) : own;
    return new Problem.Field(field.field(), field.code(), message);
  }
}
