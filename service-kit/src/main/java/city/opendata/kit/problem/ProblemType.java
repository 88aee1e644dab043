package city.opendata.kit.problem;

/**
 * A kind of problem with a stable identity; each service declares its own as an enum.
 *
 * <p>Title and detail come from {@code problems_zh.properties} and {@code problems_en.properties}
 * beside the enum, under {@code <slug>.title} and {@code <slug>.detail}.
 */
public interface ProblemType {

  /** Prefix of every {@code type}; {@code docs/errors.md} explains each slug. */
  String URN = "urn:open-data:problem:";

  int status();

  String name();

  default String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  default String uri() {
    return URN + slug();
  }
}
