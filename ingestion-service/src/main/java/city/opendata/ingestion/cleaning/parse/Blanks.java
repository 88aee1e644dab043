package city.opendata.ingestion.cleaning.parse;

/** Blanks between the parts of a value. */
final class Blanks {

  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  private Blanks() {}

  /** The first position from {@code from} on that holds no blank. */
  static int skip(byte[] text, int from, int end) {
    int i = from;
    int length = length(text, i, end);
    while (length > 0) {
      i += length;
      length = length(text, i, end);
    }
    return i;
  }

  private static int length(byte[] text, int at, int end) {
    if (at >= end) {
      return 0;
    }
    if (text[at] == ' ' || text[at] == '\t') {
      return 1;
    }
    boolean noBreakSpace = text[at] == (byte) 0xC2 && at + 1 < end && text[at + 1] == (byte) 0xA0;
    return noBreakSpace ? 2 : Han.at(text, at, end) == IDEOGRAPHIC_SPACE ? Han.BYTES : 0;
  }
}
