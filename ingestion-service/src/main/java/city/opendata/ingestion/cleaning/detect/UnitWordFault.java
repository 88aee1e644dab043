package city.opendata.ingestion.cleaning.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a word cannot be on a unit's list. */
public enum UnitWordFault {
  /** One character stands in too many texts. */
  WORD_TOO_SHORT,
  /** Numbers are for the detectors: a bare one may be anything, and is often a value. */
  WORD_NEEDS_LETTER,
  /** It would be found in what stands for masked places, again and again. */
  WORD_IN_LABEL,
  /** Headers are read without digits, brackets and words such as 必填 or 脱敏. */
  WORD_NOT_IN_HEADERS;

  private static final int SHORTEST = 2;
  private static final String SEPARATORS = "[-_./]";

  /** The name on the wire, as in {@code word-too-short}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What speaks against a word of headers. */
  public static Optional<UnitWordFault> ofHeader(String word) {
    Optional<UnitWordFault> fault = ofAny(word);
    boolean read =
        HeaderText.of(word).joined().equals(WordForm.of(word).replaceAll(SEPARATORS, ""));
    return fault.isPresent() || read ? fault : Optional.of(WORD_NOT_IN_HEADERS);
  }

  /** What speaks against a word inside texts. */
  public static Optional<UnitWordFault> ofText(String word) {
    Optional<UnitWordFault> fault = ofAny(word);
    return fault.isPresent() || !isInLabel(word) ? fault : Optional.of(WORD_IN_LABEL);
  }

  private static Optional<UnitWordFault> ofAny(String word) {
    int[] characters = WordForm.characters(word).toArray();
    if (characters.length < SHORTEST) {
      return Optional.of(WORD_TOO_SHORT);
    }
    return Arrays.stream(characters).anyMatch(Character::isLetter)
        ? Optional.empty()
        : Optional.of(WORD_NEEDS_LETTER);
  }

  private static boolean isInLabel(String word) {
    UnitWordSearch search = new UnitWordSearch(new WordAutomaton(List.of(word)));
    return FreeTextMask.labels().anyMatch(label -> search.isIn(label, 0, label.length));
  }

  /** Two words that are found in the same places of texts have the same. */
  public static String textForm(String word) {
    return WordForm.of(word);
  }

  /** Two words that are found in the same headers have the same. */
  public static String headerForm(String word) {
    return HeaderText.of(word).joined();
  }
}
