package city.opendata.ingestion.cleaning.detect;

import org.jspecify.annotations.Nullable;

/**
 * Finds a unit's own words in slices of UTF-8, as they are compared by their {@link WordForm}.
 * Within a Latin word or a number none begins or ends. Keeps a buffer, so that each thread has its
 * own.
 */
final class UnitWordSearch {

  private final WordAutomaton words;

  /** Where the last characters began, as many as the longest word has. */
  private final int[] starts;

  UnitWordSearch(WordAutomaton words) {
    this.words = words;
    this.starts = new int[Math.max(1, Integer.highestOneBit(words.longest()) << 1)];
  }

  /** Whether a word is somewhere in the slice. */
  boolean isIn(byte[] text, int start, int end) {
    return search(text, start, end, null);
  }

  /** Adds the places of words to the hits, which may overlap; whether there are any. */
  boolean find(byte[] text, int start, int end, Hits hits) {
    return search(text, start, end, hits);
  }

  private boolean search(byte[] text, int start, int end, @Nullable Hits hits) {
    boolean found = false;
    int state = WordAutomaton.START;
    int read = 0;
    for (int i = start; i < end; ) {
      int length = Characters.length(text, i, end);
      int character = WordForm.of(Characters.at(text, i, end));
      if (character != WordForm.NOTHING) {
        starts[read++ & (starts.length - 1)] = i;
        state = words.next(state, character);
        int word = words.word(state);
        int from =
            word == WordAutomaton.START ? -1 : begin(text, start, i + length, end, word, read);
        if (from >= 0) {
          if (hits == null) {
            return true;
          }
          hits.add(from, i + length, SensitiveKind.UNIT_WORD);
          found = true;
        }
      }
      i += length;
    }
    return found;
  }

  /** Where the longest word begins that ends at {@code to} and cuts nothing; -1 if none does. */
  private int begin(byte[] text, int start, int to, int end, int longest, int read) {
    int last = Characters.before(text, start, to);
    if (WordForm.isOneRun(last, Characters.at(text, to, end))) {
      return -1;
    }
    for (int word = longest; word != WordAutomaton.START; word = words.shorterWord(word)) {
      int from = starts[(read - words.length(word)) & (starts.length - 1)];
      if (!WordForm.isOneRun(
          Characters.before(text, start, from), Characters.at(text, from, end))) {
        return from;
      }
    }
    return -1;
  }
}
