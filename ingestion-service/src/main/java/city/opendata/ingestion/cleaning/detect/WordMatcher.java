package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.text.TextSet;
import java.util.Collection;
import java.util.Comparator;

/**
 * Finds words in slices. A look at one character settles nearly every place; words of the lists are
 * of the Basic Multilingual Plane.
 */
final class WordMatcher {

  private final TextSet words;
  private final int[] lengths;
  private final CharacterSet firsts;
  private final CharacterSet lasts;

  WordMatcher(Collection<String> list) {
    words = TextSet.of(list);
    lengths =
        list.stream()
            .map(word -> word.getBytes(UTF_8).length)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .mapToInt(Integer::intValue)
            .toArray();
    firsts = new CharacterSet();
    lasts = new CharacterSet();
    for (String word : list) {
      firsts.add(word.charAt(0));
      lasts.add(word.charAt(word.length() - 1));
    }
  }

  /** The characters that words end with. */
  CharacterSet lasts() {
    return lasts;
  }

  /** How many bytes the longest word has that ends at {@code at}; 0 when none does. */
  int endingAt(byte[] text, int start, int at) {
    for (int length : lengths) {
      int from = at - length;
      if (from >= start
          && firsts.contains(Characters.at(text, from, at))
          && words.contains(text, from, at)) {
        return length;
      }
    }
    return 0;
  }

  /** How many bytes the longest word has that begins at {@code at}; 0 when none does. */
  int beginningAt(byte[] text, int at, int end) {
    if (at >= end || !firsts.contains(Characters.at(text, at, end))) {
      return 0;
    }
    for (int length : lengths) {
      int to = at + length;
      if (to <= end
          && lasts.contains(Characters.before(text, at, to))
          && words.contains(text, at, to)) {
        return length;
      }
    }
    return 0;
  }

  /** Whether a word is somewhere in the slice. */
  boolean isIn(byte[] text, int start, int end) {
    for (int i = start; i < end; i += Characters.length(text, i, end)) {
      if (beginningAt(text, i, end) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the last word of the slice ends, or -1. */
  int lastEnd(byte[] text, int start, int end) {
    int last = -1;
    for (int i = start; i < end; i += Characters.length(text, i, end)) {
      int length = beginningAt(text, i, end);
      last = length > 0 ? Math.max(last, i + length) : last;
    }
    return last;
  }

  /** Whether the slice is one of the words. */
  boolean matches(byte[] text, int start, int end) {
    return words.contains(text, start, end);
  }
}
