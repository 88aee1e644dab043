package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that must match the whole value. Most say how a code is made up, place by
 * place, and need no more than {@link FixedPattern}. The others are user input like all patterns,
 * so the steps that matching may take in a block are limited; give it no value longer than {@link
 * #LONGEST_VALUE}.
 */
public final class PatternMatch implements Step {

  /** Longer values are not matched at all. */
  public static final int LONGEST_VALUE = 10_000;

  private final String pattern;
  private final @Nullable FixedPattern fixed;
  private final MeteredText value;
  private final Matcher matcher;
  private final short mismatch;

  /** Takes a pattern that is known to compile. */
  public PatternMatch(String pattern, int mismatch) {
    this.pattern = pattern;
    this.fixed = FixedPattern.of(pattern);
    this.value = new MeteredText();
    this.matcher = Pattern.compile(pattern).matcher(value);
    this.mismatch = (short) mismatch;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    value.refill();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE && !matches(row, bytes, starts[row], ends[row])) {
        verdicts[row] = mismatch;
      }
    }
  }

  private boolean matches(int row, byte[] bytes, int start, int end) {
    if (fixed != null) {
      return fixed.matches(bytes, start, end);
    }
    try {
      return matcher.reset(value.of(bytes, start, end)).matches();
    } catch (StackOverflowError | MeteredText.SpentException e) {
      // The matcher recurses once per repetition of a group; it holds nothing that could be left
      // half done, and the next value resets it.
      throw new PatternTooCostlyException(pattern, row);
    }
  }
}
