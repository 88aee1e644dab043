package city.opendata.catalog.contract;

/**
 * Estimates how many ways a backtracking matcher can try a pattern, so that a pattern that would
 * stand still on a hostile value is refused before data meets it.
 *
 * <p>Each repetition multiplies the ways by its span; a repeated group raises them to the power of
 * its bound, and a group with several ways that repeats without bound has no limit. What the
 * estimate cannot follow (back references, look-around, inline flags, quoting, control characters)
 * is refused too.
 */
final class PatternCost {

  /** What a pattern is. */
  sealed interface Verdict {

    /** It ends soon on every value. */
    record Bounded() implements Verdict {}

    /** It can take longer than anyone waits. */
    record Unbounded() implements Verdict {}

    /** It uses a construct that is not offered. */
    record Unsupported(String construct) implements Verdict {}
  }

  private static final double MOST_WAYS = 1e7;
  private static final int UNBOUNDED_SPAN = 200;
  private static final int NO_BOUND = Integer.MAX_VALUE;
  private static final int DEEPEST = 20;

  /** Above all back references, and what gives the brackets that follow another meaning. */
  private static final String UNSUPPORTED_ESCAPES = "123456789kQcGX";

  private final String pattern;
  private int at;
  private int depth;

  private PatternCost(String pattern) {
    this.pattern = pattern;
  }

  /**
   * @param pattern one that compiles
   */
  static Verdict of(String pattern) {
    try {
      PatternCost cost = new PatternCost(pattern);
      double ways = cost.alternatives();
      return ways > MOST_WAYS ? new Verdict.Unbounded() : new Verdict.Bounded();
    } catch (UnsupportedConstruct refused) {
      return new Verdict.Unsupported(String.valueOf(refused.getMessage()));
    }
  }

  private double alternatives() {
    double ways = sequence();
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      ways += sequence();
    }
    return ways;
  }

  private double sequence() {
    double ways = 1;
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      ways *= repeated(atom());
    }
    return ways;
  }

  /** The ways of one atom, 1 when it always matches in the same way. */
  private double atom() {
    char first = pattern.charAt(at++);
    switch (first) {
      case '(' -> {
        return group();
      }
      case '[' -> characterClass();
      case '\\' -> escape();
      default -> {
        return 1;
      }
    }
    return 1;
  }

  private double group() {
    if (++depth > DEEPEST) {
      throw new UnsupportedConstruct("((((…");
    }
    if (pattern.startsWith("?", at)) {
      if (pattern.startsWith("?:", at)) {
        at += 2;
      } else {
        throw new UnsupportedConstruct(
            "(" + pattern.substring(at, Math.min(at + 2, pattern.length())));
      }
    }
    double ways = alternatives();
    at++;
    depth--;
    return ways;
  }

  private void characterClass() {
    refuseBracketFirst();
    for (int open = 1; open > 0 && at < pattern.length(); ) {
      char next = pattern.charAt(at++);
      if (next == '\\') {
        escape();
      } else if (next == '[') {
        open++;
        refuseBracketFirst();
      } else if (next == ']') {
        open--;
      } else if (next == '&') {
        refuseBracketFirst();
      }
    }
  }

  /** A bracket that opens a class is a character of it in Java, and its end elsewhere. */
  private void refuseBracketFirst() {
    int first = pattern.startsWith("^", at) ? at + 1 : at;
    if (pattern.startsWith("]", first)) {
      throw new UnsupportedConstruct("[]");
    }
  }

  private void escape() {
    char kind = pattern.charAt(at++);
    if (UNSUPPORTED_ESCAPES.indexOf(kind) >= 0) {
      throw new UnsupportedConstruct("\\" + kind);
    }
    boolean named = kind == 'p' || kind == 'P' || kind == 'x' || kind == 'N';
    if (named && pattern.startsWith("{", at)) {
      at = pattern.indexOf('}', at) + 1;
    }
  }

  private double repeated(double ways) {
    int most = 1;
    int least = 1;
    char next = at < pattern.length() ? pattern.charAt(at) : ' ';
    switch (next) {
      case '*', '+' -> {
        least = next == '*' ? 0 : 1;
        most = NO_BOUND;
        at++;
      }
      case '?' -> {
        least = 0;
        at++;
      }
      case '{' -> {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
          throw new UnsupportedConstruct("{");
        }
        String[] bounds = pattern.substring(at + 1, end).split(",", -1);
        least = bound(bounds[0]);
        most = bounds.length == 1 ? least : bounds[1].isBlank() ? NO_BOUND : bound(bounds[1]);
        at = end + 1;
      }
      default -> {
        return ways;
      }
    }
    if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
      at++;
    }
    return ways(ways, least, most);
  }

  private static double ways(double inner, int least, int most) {
    if (inner == 1) {
      return Math.min((double) most - least + 1, UNBOUNDED_SPAN);
    }
    return most == NO_BOUND ? Double.POSITIVE_INFINITY : Math.pow(inner, most) + most - least;
  }

  private static int bound(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException tooLarge) {
      throw new UnsupportedConstruct("{" + digits + "}");
    }
  }

  private static final class UnsupportedConstruct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedConstruct(String construct) {
      super(construct, null, false, false);
    }
  }
}
