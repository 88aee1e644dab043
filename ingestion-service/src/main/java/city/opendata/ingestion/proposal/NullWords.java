package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.text.TextSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts words for nothing in a column: those that are always taken for it, and those that only a
 * column of numbers or days gives away.
 */
final class NullWords {

  private static final int LONGEST_BYTES = 18;
  private static final TextSet USUAL = TextSet.of(Contract.USUAL_MISSING_VALUES);

  private final TextSet others;
  private final Map<String, Long> usual = new TreeMap<>();
  private final Map<String, Long> doubtful = new TreeMap<>();

  /** Takes words that may mean nothing. */
  NullWords(List<String> placeholders) {
    others = TextSet.of(placeholders);
  }

  /** What a cell says. */
  enum Meaning {
    VALUE,
    NOTHING,
    PERHAPS_NOTHING
  }

  Meaning add(byte[] text, int start, int end) {
    if (end - start > LONGEST_BYTES) {
      return Meaning.VALUE;
    }
    boolean known = USUAL.contains(text, start, end);
    if (!known && !others.contains(text, start, end)) {
      return Meaning.VALUE;
    }
    String word = new String(text, start, end - start, StandardCharsets.UTF_8);
    (known ? usual : doubtful).merge(word, 1L, Long::sum);
    return known ? Meaning.NOTHING : Meaning.PERHAPS_NOTHING;
  }

  /** Whether a slice is a word that always means nothing. */
  static boolean isUsual(byte[] text, int start, int end) {
    return USUAL.contains(text, start, end);
  }

  /** The words that the contract need not list, and how often each is there. */
  Map<String, Long> usual() {
    return usual;
  }

  /** The words that it would have to list. */
  Map<String, Long> doubtful() {
    return doubtful;
  }
}
