package city.opendata.ingestion.cleaning.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that must match the whole value. Patterns are user input, so the steps of a
 * match are limited; give it no value longer than {@link #LONGEST_VALUE}.
 */
public final class PatternRule implements Rule {

  /** Longer values are not matched at all. */
  public static final int LONGEST_VALUE = 10_000;

  private final String pattern;
  private final MeteredText text;
  private final Matcher matcher;

  /** Takes a pattern that is known to compile. */
  public PatternRule(String pattern) {
    this.pattern = pattern;
    this.text = new MeteredText(pattern);
    this.matcher = Pattern.compile(pattern).matcher(text);
  }

  @Override
  public boolean passes(String value) {
    try {
      return matcher.reset(text.of(value)).matches();
    } catch (StackOverflowError e) {
      // The matcher recurses once per repetition of a group; it holds nothing that could be left
      // half done, and the next value resets it.
      throw new PatternTooCostlyException(pattern);
    }
  }

  @Override
  public Reason reason() {
    return Reason.PATTERN_MISMATCH;
  }

  @Override
  public List<String> arguments() {
    return List.of(pattern);
  }
}
