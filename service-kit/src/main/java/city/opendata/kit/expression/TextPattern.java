package city.opendata.kit.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression whose matching takes time in proportion to the text. Repetitions by number
 * are multiplied out when it is compiled, so their product is limited first.
 */
record TextPattern(Pattern pattern) {

  private static final int MOST_REPETITIONS = 1000;
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?}");

  /** The pattern, unless it is malformed or too large. */
  static Optional<TextPattern> of(String text) {
    if (repetitions(text) > MOST_REPETITIONS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new TextPattern(Pattern.compile(text)));
    } catch (PatternSyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** As if all of them were nested. Longer numbers are none to the library either. */
  private static double repetitions(String text) {
    return COUNTED
        .matcher(text)
        .results()
        .mapToDouble(
            found -> {
              String most = found.group(2) == null ? "" : found.group(2);
              return Math.max(1, Integer.parseInt(most.isEmpty() ? found.group(1) : most));
            })
        .reduce(1, (a, b) -> a * b);
  }

  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** How many steps matching may take for each character of a text. */
  int steps() {
    return pattern.programSize();
  }
}
