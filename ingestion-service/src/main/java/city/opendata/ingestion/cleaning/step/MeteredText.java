package city.opendata.ingestion.cleaning.step;

import java.nio.charset.StandardCharsets;

/**
 * A text that charges for each character looked at, so that a pattern which backtracks for ever
 * ends after the same number of steps on every machine. Every value adds credit by its length; what
 * one value leaves, a later one of its block may use, up to a reserve.
 */
final class MeteredText implements CharSequence {

  private static final int RESERVE = 2_000_000;
  private static final int CREDIT_PER_VALUE = 10_000;
  private static final int CREDIT_PER_CHARACTER = 64;

  private byte[] ascii = {};
  private int start;
  private int length;
  private String text = "";
  private boolean isAscii;
  private int credit;

  /** The credit is spent. */
  static final class SpentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpentException() {
      super("spent", null, false, false);
    }
  }

  /** Starts over with full credit. */
  void refill() {
    credit = RESERVE;
  }

  /** The next value. Only one that is not ASCII has to be decoded. */
  MeteredText of(byte[] bytes, int from, int to) {
    isAscii = true;
    for (int i = from; i < to; i++) {
      isAscii &= bytes[i] >= 0;
    }
    ascii = bytes;
    start = from;
    text = isAscii ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    length = isAscii ? to - from : text.length();
    credit = Math.min(RESERVE, credit + CREDIT_PER_VALUE + CREDIT_PER_CHARACTER * length);
    return this;
  }

  @Override
  public char charAt(int index) {
    if (--credit < 0) {
      throw new SpentException();
    }
    return isAscii ? (char) ascii[start + index] : text.charAt(index);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return toString().subSequence(from, to);
  }

  @Override
  public String toString() {
    return isAscii ? new String(ascii, start, length, StandardCharsets.US_ASCII) : text;
  }
}
