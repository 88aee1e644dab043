package city.opendata.ingestion.cleaning.detect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of the header dictionary.
 *
 * @param meaning the wire name of a kind, or one of document, phone, contact, address, official,
 *     person, thing, statistic, meaningless, record-tail, class-tail, group-tail, amount-tail,
 *     number-tail
 * @param language zh, pinyin or en, for those who keep the list
 * @param match where in a header it must stand
 * @param weight 1 for a word that has other meanings too, so that values must agree; otherwise more
 */
public record HeaderWord(String meaning, String language, String word, Match match, int weight) {

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
