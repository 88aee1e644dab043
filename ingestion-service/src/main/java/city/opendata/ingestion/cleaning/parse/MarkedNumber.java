package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Numbers with marks around them, commas between their digits or Chinese numerals. */
final class MarkedNumber {

  /** A hundred characters of three bytes each. */
  private static final int MOST_BYTES = 300;

  private static final int PERCENT = -2;
  private static final int TEN_THOUSAND = 4;
  private static final int HUNDRED_MILLION = 8;

  private final byte[] text;
  private final NumberOptions options;
  private int start;
  private int end;
  private boolean signed;
  private boolean negative;
  private int shift;

  private MarkedNumber(byte[] text, int start, int end, NumberOptions options) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.options = options;
  }

  /** Appends the plain form; false, and nothing appended, for other text. */
  static boolean append(byte[] text, int start, int end, TextBuffer into, NumberOptions options) {
    return end > start
        && end - start <= MOST_BYTES
        && new MarkedNumber(text, start, end, options).append(into);
  }

  private boolean append(TextBuffer into) {
    takeSign();
    if (!takeCurrency() && options.percent()) {
      takePercent();
    }
    if (options.magnitudes() && shift == 0 && startsWithDigit()) {
      takeMagnitude();
    }
    int size = into.size();
    if (negative) {
      into.append('-');
    }
    boolean taken = NumberBody.append(text, start, end, into, options) && expand(into, size);
    if (!taken) {
      into.resize(size);
    }
    return taken;
  }

  /** What was appended as digits is written anew behind itself and moved to its place. */
  private boolean expand(TextBuffer into, int size) {
    int scratch = into.size();
    if (!PlainDecimal.append(into.bytes(), size, scratch, shift, into)) {
      return false;
    }
    int length = into.size() - scratch;
    System.arraycopy(into.bytes(), scratch, into.bytes(), size, length);
    into.resize(size + length);
    return true;
  }

  private void takeSign() {
    if (signed || start == end) {
      return;
    }
    char han = options.chinese() ? Han.at(text, start, end) : Han.NONE;
    boolean minus = han == '负' || han == '負';
    signed = minus || text[start] == '-' || text[start] == '+';
    negative = minus || text[start] == '-';
    start += minus ? Han.BYTES : signed ? 1 : 0;
  }

  private boolean takeCurrency() {
    if (!options.currency()) {
      return false;
    }
    int from = start;
    int to = end;
    if (Han.at(text, start, end) == '￥') {
      start += Han.BYTES;
    } else if (end - start >= 2 && text[start] == (byte) 0xC2 && text[start + 1] == (byte) 0xA5) {
      start += 2;
    }
    if (Han.last(text, start, end) == '元') {
      end -= Han.BYTES;
    }
    boolean taken = start > from || end < to;
    if (taken) {
      skipBlanks();
      takeSign();
    }
    return taken;
  }

  private void takePercent() {
    int to = end;
    if (end > start && text[end - 1] == '%') {
      end--;
    } else if (Han.last(text, start, end) == '％') {
      end -= Han.BYTES;
    }
    if (end < to) {
      shift = PERCENT;
      skipBlanks();
    }
  }

  /** Blanks are left between a number and its mark only. */
  private void skipBlanks() {
    while (start < end && text[start] == ' ') {
      start++;
    }
    while (start < end && text[end - 1] == ' ') {
      end--;
    }
  }

  /** 三万 is a numeral that says so itself; 3万 is a digit with a unit. */
  private boolean startsWithDigit() {
    return start < end && Ascii.isDigit(text[start]);
  }

  private void takeMagnitude() {
    takeMagnitude("亿億", HUNDRED_MILLION);
    takeMagnitude("万萬", TEN_THOUSAND);
  }

  /** 万 may go before 亿, as in 1.2万亿. */
  private void takeMagnitude(String units, int power) {
    char last = Han.last(text, start, end);
    if (last != Han.NONE && units.indexOf(last) >= 0) {
      end -= Han.BYTES;
      shift += power;
    }
  }
}
