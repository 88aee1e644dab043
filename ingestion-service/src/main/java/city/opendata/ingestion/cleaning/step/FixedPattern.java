package city.opendata.ingestion.cleaning.step;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that lists which ASCII characters each place of a value may have, as {@code
 * WX[0-9]{14}} does. It matches what the expression matches, in one look at each byte.
 */
final class FixedPattern {

  private static final int LONGEST = 256;
  private static final int ASCII = 128;

  /** One place: a plain character, a digit, or a list of characters and ranges; then how often. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[\\w ,:;/@#%&=~-]|\\\\d|\\\\[-.+*?()\\[\\]{}|/\\\\]|\\[(?:\\w-\\w|\\w)+])"
              + "(?:\\{(?<times>[0-9]{1,3})})?");

  /** For each place two words: whether it may have each of the 128 characters. */
  private final long[] allowed;

  private FixedPattern(List<long[]> places) {
    allowed = new long[2 * places.size()];
    for (int i = 0; i < places.size(); i++) {
      System.arraycopy(places.get(i), 0, allowed, 2 * i, 2);
    }
  }

  /** Null when the expression says more than that. */
  static @Nullable FixedPattern of(String pattern) {
    int end = pattern.endsWith("$") ? pattern.length() - 1 : pattern.length();
    int at = pattern.startsWith("^") ? 1 : 0;
    List<long[]> places = new ArrayList<>();
    Matcher place = PLACE.matcher(pattern);
    while (at < end) {
      place.region(at, end);
      if (!place.lookingAt()) {
        return null;
      }
      String times = place.group("times");
      int count = times == null ? 1 : Integer.parseInt(times);
      if (count > LONGEST - places.size()) {
        return null;
      }
      long[] characters = characters(place);
      for (int i = 0; i < count; i++) {
        places.add(characters);
      }
      at = place.end();
    }
    return new FixedPattern(places);
  }

  /** Which characters match this place alone. */
  private static long[] characters(Matcher place) {
    String times = place.group("times");
    String one = place.group();
    Pattern pattern = Pattern.compile(times == null ? one : one.substring(0, one.lastIndexOf('{')));
    long[] characters = new long[2];
    for (int c = 0; c < ASCII; c++) {
      if (pattern.matcher(Character.toString(c)).matches()) {
        characters[c / Long.SIZE] |= 1L << c;
      }
    }
    return characters;
  }

  boolean matches(byte[] text, int start, int end) {
    if (2 * (end - start) != allowed.length) {
      return false;
    }
    for (int i = start; i < end; i++) {
      int b = text[i];
      if (b < 0 || (allowed[2 * (i - start) + (b >>> 6)] >>> b & 1) == 0) {
        return false;
      }
    }
    return true;
  }
}
