package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;

/** Digits that single spaces and hyphens may divide into groups. */
final class LooseNumber {

  private static final int MOST = 24;

  private final byte[] digits = new byte[MOST];
  private final int[] ends = new int[MOST];
  private int size;
  private long lastOfGroup;

  /** Reads on from a digit until something else comes. */
  void read(byte[] text, int at, int end) {
    size = 0;
    lastOfGroup = 0;
    int i = at;
    while (i < end && size < MOST) {
      if (Ascii.isDigit(text[i])) {
        digits[size] = text[i++];
        ends[size++] = i;
      } else if ((text[i] == ' ' || text[i] == '-') && i + 1 < end && Ascii.isDigit(text[i + 1])) {
        lastOfGroup |= 1L << size;
        i++;
      } else {
        break;
      }
    }
    // Nothing that is sought has as many digits as fit in here.
    lastOfGroup |= 1L << size;
  }

  byte[] digits() {
    return digits;
  }

  int size() {
    return size;
  }

  /** Whether a group ends with so many digits. */
  boolean isGroup(int count) {
    return count <= size && (lastOfGroup >>> count & 1) != 0;
  }

  /** How many digits the first group has. */
  int firstGroup() {
    return Long.numberOfTrailingZeros(lastOfGroup);
  }

  /** How many groups make up so many digits. */
  int groups(int count) {
    return Long.bitCount(lastOfGroup & ((2L << count) - 1));
  }

  /** Where in the text so many digits end. */
  int end(int count) {
    return ends[count - 1];
  }
}
