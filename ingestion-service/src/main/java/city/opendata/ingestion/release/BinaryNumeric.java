package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * PostgreSQL's binary form of a numeric (numeric_send in numeric.c): number of digits, weight of
 * the first, sign, decimal places, then digits of base 10,000.
 */
final class BinaryNumeric {

  private static final int DIGIT_PLACES = 4;
  private static final int HEADER_BYTES = 4 * Short.BYTES;
  private static final int NEGATIVE = 0x4000;

  private BinaryNumeric() {}

  /** Writes length and value of a decimal in plain notation: sign, digits, point, digits. */
  static void write(byte[] text, int start, int end, TextBuffer output) {
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    int point = first;
    while (point < end && text[point] != '.') {
      point++;
    }
    int scale = Math.max(0, end - point - 1);
    int whole = (point - first + DIGIT_PLACES - 1) / DIGIT_PLACES;
    int most = whole + (scale + DIGIT_PLACES - 1) / DIGIT_PLACES;
    output.reserve(Integer.BYTES + HEADER_BYTES + most * Short.BYTES);
    byte[] bytes = output.bytes();
    int header = output.size() + Integer.BYTES;
    int at = header + HEADER_BYTES;
    int weight = whole - 1;
    int written = 0;
    int last = 0;
    for (int group = 0; group < most; group++) {
      // A group of whole digits ends at the point or a multiple of four before it.
      int from =
          group < whole
              ? point - DIGIT_PLACES * (whole - group)
              : point + 1 + DIGIT_PLACES * (group - whole);
      int digit = digit(text, from, Math.max(from, first), group < whole ? point : end);
      if (written == 0 && digit == 0) {
        weight--;
        continue;
      }
      BigEndian.putShort(bytes, at + written * Short.BYTES, digit);
      written++;
      last = digit == 0 ? last : written;
    }
    BigEndian.putInt(bytes, output.size(), HEADER_BYTES + last * Short.BYTES);
    BigEndian.putShort(bytes, header, last);
    BigEndian.putShort(bytes, header + Short.BYTES, last == 0 ? 0 : weight);
    BigEndian.putShort(bytes, header + 2 * Short.BYTES, negative && last > 0 ? NEGATIVE : 0);
    BigEndian.putShort(bytes, header + 3 * Short.BYTES, scale);
    output.resize(at + last * Short.BYTES);
  }

  /** The four places from {@code from}, of which only {@code [start, end)} are written. */
  private static int digit(byte[] text, int from, int start, int end) {
    int digit = 0;
    for (int i = from; i < from + DIGIT_PLACES; i++) {
      digit = digit * 10 + (i >= start && i < end ? text[i] - '0' : 0);
    }
    return digit;
  }
}
