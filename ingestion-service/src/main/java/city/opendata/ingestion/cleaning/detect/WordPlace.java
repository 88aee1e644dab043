package city.opendata.ingestion.cleaning.detect;

/** Where in a header a word of the dictionary stands, by the rule of its match. */
final class WordPlace {

  /** Shorter Latin words stand at the end of too many others. */
  private static final int LONG_LATIN = 5;

  /** A header of initials, as in jhrsfzh, is not longer. */
  private static final int LONGEST_INITIALS = 7;

  /** Shorter ones are words of their own too often. */
  private static final int WHOLE_INITIALS = 4;

  private WordPlace() {}

  /** Where it begins, or -1; words that need others beside them are not looked for. */
  static int start(HeaderWord word, HeaderMeaning sense, String text, HeaderText header) {
    String joined = header.joined();
    return switch (word.match()) {
      case EXACT -> joined.equals(text) ? 0 : -1;
      case PREFIX -> joined.startsWith(text) ? 0 : -1;
      case PART -> (sense.isModifier() ? header.whole() : joined).lastIndexOf(text);
      case SUFFIX -> suffix(header, text);
      case TOKEN -> token(header, text);
      case STEM, OWNER, OWNED -> -1;
    };
  }

  /** At the end; or, of initials, as a whole word: csrq_xs is somebody's csrq. */
  private static int suffix(HeaderText header, String text) {
    if (endsWith(header, text)) {
      return header.joined().length() - text.length();
    }
    boolean initials = text.charAt(0) < 0x80 && text.length() >= WHOLE_INITIALS;
    return initials && header.tokens().contains(text) ? token(header, text) : -1;
  }

  /** Whether it ends with the text: of Latin letters with a whole word, or the last initials. */
  static boolean endsWith(HeaderText header, String text) {
    String joined = header.joined();
    if (!joined.endsWith(text)) {
      return false;
    }
    boolean latin = text.charAt(0) < 0x80;
    String last = header.tokens().getLast();
    return !latin
        || last.equals(text)
        || text.length() >= LONG_LATIN
        || last.length() <= LONGEST_INITIALS;
  }

  private static int token(HeaderText header, String text) {
    int end = header.tokensEnd(text);
    if (end >= 0) {
      int characters = header.tokens().subList(0, end).stream().mapToInt(String::length).sum();
      return characters - text.length();
    }
    return text.length() >= LONG_LATIN && header.joined().endsWith(text)
        ? header.joined().length() - text.length()
        : -1;
  }
}
