package city.opendata.ingestion.cleaning.normalise;

import java.util.function.IntPredicate;

/**
 * Full-width digits and letters to half-width, character by character. Never NFKC, which would turn
 * ① into 1 and ㎡ into m2.
 */
public final class HalfWidth implements Normaliser {

  private static final char FIRST = '\uFF01';
  private static final char LAST = '\uFF5E';
  private static final int DISTANCE = 0xFEE0;

  private final IntPredicate narrows;

  private HalfWidth(IntPredicate narrows) {
    this.narrows = narrows;
  }

  /** Digits and letters only, for codes: the full-width comma of a Chinese sentence stays. */
  public static HalfWidth ofDigitsAndLetters() {
    return new HalfWidth(
        c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
  }

  /** Signs and separators too, for numbers and dates. */
  public static HalfWidth ofAll() {
    return new HalfWidth(c -> true);
  }

  @Override
  public String apply(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (isNarrowed(value.charAt(i))) {
        return narrow(value, i);
      }
    }
    return value;
  }

  private String narrow(String value, int from) {
    char[] chars = value.toCharArray();
    for (int i = from; i < chars.length; i++) {
      if (isNarrowed(chars[i])) {
        chars[i] = (char) (chars[i] - DISTANCE);
      }
    }
    return new String(chars);
  }

  private boolean isNarrowed(char c) {
    return c >= FIRST && c <= LAST && narrows.test(c - DISTANCE);
  }

  @Override
  public Change change() {
    return Change.HALF_WIDTH;
  }
}
