package city.opendata.ingestion.cleaning.risk;

/** Amounts as whole numbers of their smallest unit. */
final class Amount {

  private Amount() {}

  /**
   * A number in plain notation without its point, with so many decimals.
   *
   * @throws ArithmeticException when 64 bits cannot hold it
   */
  static long parse(byte[] text, int start, int end, int decimals) {
    boolean negative = text[start] == '-';
    long value = 0;
    int behind = -1;
    for (int i = negative ? start + 1 : start; i < end && behind < decimals; i++) {
      if (text[i] == '.') {
        behind = 0;
      } else {
        value = Math.addExact(Math.multiplyExact(value, 10L), text[i] - '0');
        behind += behind < 0 ? 0 : 1;
      }
    }
    return scaled(negative ? -value : value, decimals - Math.max(0, behind));
  }

  /** A number with so many zeros behind it. */
  static long scaled(long value, int zeros) {
    long scaled = value;
    for (int i = 0; i < zeros; i++) {
      scaled = Math.multiplyExact(scaled, 10L);
    }
    return scaled;
  }
}
