package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.detect.HeaderDictionary.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a header says about its column.
 *
 * @param first the word that decides, if any
 * @param second another text's word that may decide as well
 * @param official whether what the column holds is an office's or an enterprise's
 * @param person whether it is a person's
 * @param lifeless whether it is told of animals, plants or things
 * @param counted whether it is a number of them, so that values would have to prove the opposite
 */
record HeaderReading(
    @Nullable HeaderWord first,
    @Nullable HeaderWord second,
    boolean official,
    boolean person,
    boolean lifeless,
    boolean counted) {

  static HeaderReading of(Sentence name, Sentence title) {
    Sentence owner = title.official() || title.person() || title.lifeless() ? title : name;
    return new HeaderReading(
        title.says() ? title.main() : name.main(),
        title.says() ? name.main() : null,
        owner.official(),
        owner.person(),
        owner.lifeless(),
        title.counted() || name.counted());
  }

  /** The word that lets the column be of this kind, or null. */
  @Nullable HeaderWord supporting(SensitiveKind kind) {
    if (counted) {
      return null;
    }
    return supports(first, kind) ? first : supports(second, kind) ? second : null;
  }

  /** Whether the header calls it a thing, a code or a count, and nothing else. */
  boolean isContrary() {
    return counted || (isContrary(first) && (second == null || isContrary(second)));
  }

  /** Whether nothing is known about the header. */
  boolean isSilent() {
    return first == null && second == null && !counted;
  }

  private static boolean isContrary(@Nullable HeaderWord word) {
    return word != null && word.sense().isContrary();
  }

  private static boolean supports(@Nullable HeaderWord word, SensitiveKind kind) {
    if (word == null) {
      return false;
    }
    if (word.kind() == kind) {
      return true;
    }
    return switch (word.sense()) {
      case DOCUMENT -> isDocument(kind);
      case PHONE -> kind == SensitiveKind.MOBILE || kind == SensitiveKind.LANDLINE;
      case CONTACT ->
          kind == SensitiveKind.MOBILE
              || kind == SensitiveKind.LANDLINE
              || kind == SensitiveKind.EMAIL;
      case ADDRESS -> kind == SensitiveKind.HOME_ADDRESS;
      case KIND -> isRelated(word, kind);
      default -> false;
    };
  }

  /** A word for one document is often used for another, and one for telephones too. */
  private static boolean isRelated(HeaderWord word, SensitiveKind kind) {
    SensitiveKind own = word.kind();
    if (own == null) {
      return false;
    }
    return switch (own) {
      case MOBILE -> kind == SensitiveKind.LANDLINE;
      case LANDLINE -> kind == SensitiveKind.MOBILE;
      case PERSONAL_NAME -> kind == SensitiveKind.MOBILE;
      case IP_ADDRESS -> kind == SensitiveKind.INTERNAL_NETWORK_ADDRESS;
      default -> isDocument(own) && isDocument(kind);
    };
  }

  static boolean isDocument(@Nullable SensitiveKind kind) {
    return switch (kind) {
      case null -> false;
      case CITIZEN_ID, PASSPORT, TRAVEL_PERMIT, HONG_KONG_ID, TAIWAN_ID -> true;
      default -> false;
    };
  }
}
