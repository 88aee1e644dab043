package city.opendata.kit.expression;

/** Writes what the language calls things inside as people write them. */
final class Symbols {

  private Symbols() {}

  /** An operator or function, as {@code +} for {@code _+_}. */
  static String of(String function) {
    return switch (function) {
      case "@in" -> "in";
      default -> function.startsWith("_") || function.endsWith("_") ? strip(function) : function;
    };
  }

  private static String strip(String operator) {
    return operator.replace("_", "").replace("?:", "? :");
  }

  /** A list of types, as {@code string, integer}. */
  static String types(String types) {
    return types
        .replace("google.protobuf.Timestamp", "date")
        .replace("google.protobuf.Duration", "duration")
        .replaceAll("\\bint\\b", "integer")
        .replaceAll("\\bdecimal\\b", "number")
        .replaceAll("\\bbool\\b", "boolean");
  }
}
