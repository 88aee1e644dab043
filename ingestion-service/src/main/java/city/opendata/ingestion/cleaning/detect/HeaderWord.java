package city.opendata.ingestion.cleaning.detect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of the header dictionary.
 *
 * @param meaning the wire name of a kind, or one of document, phone, contact, address, official,
 *     person, lifeless, thing, statistic, meaningless, record-tail, class-tail, group-tail,
 *     amount-tail, number-tail
 * @param language zh, pinyin or en, for those who keep the list; unit for a word of a unit's own
 * @param match where in a header it must stand
 * @param weight 1 for a word that has other meanings too, so that values must agree; otherwise more
 */
public record HeaderWord(String meaning, String language, String word, Match match, int weight) {

  private static final String UNIT = "unit";

  /** More than any word that ships: of two that say something else the unit's own counts. */
  private static final int UNITS_WEIGHT = 9;

  /** Where in a header a word must stand. */
  public enum Match {
    /** It is the whole header. */
    EXACT,
    /** The header ends with it: the head of a Chinese compound. Tails may follow. */
    SUFFIX,
    /** Only tails follow it, at least one: 困难 is nobody's in 困难, and somebody's in 困难类型. */
    STEM,
    /** It stands right before the word that decides, and says whose that is. */
    OWNER,
    /** The header ends with it and says that it is a person's: 申请人补贴, and 补贴 is everybody's. */
    OWNED,
    /** The header begins with it. */
    PREFIX,
    /** Anywhere. */
    PART,
    /** One of the words of an English header, or several that stand side by side. */
    TOKEN;

    static Match ofWireName(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** Refuses a meaning that there is not. */
  public HeaderWord {
    if (meaningOf(meaning).isEmpty()) {
      throw new IllegalArgumentException("A header word has no meaning " + meaning);
    }
    if (word.isBlank() || weight < 1) {
      throw new IllegalArgumentException("A header word needs characters and a weight");
    }
  }

  /** A word of a unit's own for a kind, to stand where words of its script stand. */
  public static HeaderWord ofUnit(SensitiveKind kind, String word) {
    boolean latin = HeaderText.of(word).joined().chars().allMatch(one -> one < 0x80);
    return new HeaderWord(
        kind.wireName(), UNIT, word, latin ? Match.TOKEN : Match.SUFFIX, UNITS_WEIGHT);
  }

  /** Whether it is a unit's own, and so nothing for others to read. */
  boolean isOfUnit() {
    return language.equals(UNIT);
  }

  HeaderMeaning sense() {
    return meaningOf(meaning).orElseThrow();
  }

  @Nullable SensitiveKind kind() {
    return SensitiveKind.ofWireName(meaning).orElse(null);
  }

  private static Optional<HeaderMeaning> meaningOf(String name) {
    if (SensitiveKind.ofWireName(name).isPresent()) {
      return Optional.of(HeaderMeaning.KIND);
    }
    return Arrays.stream(HeaderMeaning.values())
        .filter(one -> one != HeaderMeaning.KIND)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst();
  }
}
