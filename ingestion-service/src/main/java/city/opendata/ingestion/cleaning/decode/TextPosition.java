package city.opendata.ingestion.cleaning.decode;

import java.nio.CharBuffer;

/**
 * Follows a text to know the line and column (in code points) it has come to, and what is
 * suspicious in it. CR, LF and CRLF end a line.
 */
final class TextPosition {

  private long line = 1;
  private long column = 1;
  private boolean afterReturn;
  private boolean privateUse;

  /** Moves over these characters; stops in front of a NUL and returns true. */
  boolean reachesNul(CharBuffer chars) {
    while (chars.hasRemaining()) {
      char c = chars.get();
      if (c > '\r') {
        column += Character.isLowSurrogate(c) ? 0 : 1;
        privateUse |= c >= '\uE000' && c <= '\uF8FF';
        afterReturn = false;
      } else if (c == 0) {
        return true;
      } else {
        control(c);
      }
    }
    return false;
  }

  private void control(char c) {
    if (c == '\n' && afterReturn) {
      afterReturn = false;
    } else if (c == '\n' || c == '\r') {
      line++;
      column = 1;
      afterReturn = c == '\r';
    } else {
      column++;
      afterReturn = false;
    }
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }

  boolean sawPrivateUse() {
    return privateUse;
  }
}
