package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;

/** Orders decimal numbers by value. They are in the canonical form of {@link Numbers}. */
public final class DecimalOrder {

  private DecimalOrder() {}

  /**
   * Negative, 0 or positive as the left number is less than, equal to or greater than the right.
   */
  public static int compare(
      byte[] left, int leftStart, int leftEnd, byte[] right, int rightStart, int rightEnd) {
    boolean leftNegative = left[leftStart] == '-';
    boolean rightNegative = right[rightStart] == '-';
    if (leftNegative != rightNegative) {
      // The canonical form has no negative zero.
      return leftNegative ? -1 : 1;
    }
    int order =
        magnitudes(
            left,
            leftNegative ? leftStart + 1 : leftStart,
            leftEnd,
            right,
            rightNegative ? rightStart + 1 : rightStart,
            rightEnd);
    return leftNegative ? -order : order;
  }

  private static int magnitudes(
      byte[] left, int leftStart, int leftEnd, byte[] right, int rightStart, int rightEnd) {
    int leftPoint = Ascii.skipDigits(left, leftStart, leftEnd);
    int rightPoint = Ascii.skipDigits(right, rightStart, rightEnd);
    int order = Integer.compare(leftPoint - leftStart, rightPoint - rightStart);
    for (int i = 0; order == 0 && leftStart + i < leftPoint; i++) {
      order = left[leftStart + i] - right[rightStart + i];
    }
    int digits = Math.max(leftEnd - leftPoint, rightEnd - rightPoint);
    for (int i = 1; order == 0 && i < digits; i++) {
      order = digit(left, leftPoint + i, leftEnd) - digit(right, rightPoint + i, rightEnd);
    }
    return order;
  }

  private static int digit(byte[] text, int at, int end) {
    return at < end ? text[at] : '0';
  }
}
