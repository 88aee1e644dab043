package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;

/** Distances from UTC as ISO 8601 writes them: Z, +08:00, +0800 or +08, up to 14 hours. */
final class Offset {

  /** The text is no offset. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int MOST_SECONDS = 14 * 3600;

  private Offset() {}

  static int seconds(byte[] text, int start, int end) {
    byte sign = text[start];
    int length = end - start;
    if (length == 1) {
      return sign == 'Z' || sign == 'z' ? 0 : NONE;
    }
    if (length < 3 || (sign != '+' && sign != '-')) {
      return NONE;
    }
    int seconds = distance(text, start + 1, end);
    return seconds < 0 || seconds > MOST_SECONDS ? NONE : sign == '-' ? -seconds : seconds;
  }

  private static int distance(byte[] text, int start, int end) {
    int hours = Ascii.pair(text, start);
    int next = start + 2;
    if (next + 1 < end && text[next] == ':') {
      next++;
    }
    int minutes = next == end ? 0 : end - next == 2 ? Ascii.pair(text, next) : -1;
    return (hours | minutes) < 0 || minutes > 59 ? -1 : (hours * 60 + minutes) * 60;
  }
}
