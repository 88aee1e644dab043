package city.opendata.ingestion.records.query;

/** Tells text that PostgreSQL cannot hold: NUL and halves of surrogate pairs. */
final class Characters {

  private Characters() {}

  static boolean unfit(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || halfPair(c));
  }

  static boolean halfPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
