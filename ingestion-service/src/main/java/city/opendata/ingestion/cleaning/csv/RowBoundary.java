package city.opendata.ingestion.cleaning.csv;

import city.opendata.ingestion.cleaning.text.Find;
import java.util.Arrays;

/**
 * Finds where a text that begins with a row may be parted: after a line end that is not in quotes.
 * When more text is added behind, it goes on where it stopped.
 */
final class RowBoundary {

  private int[] quotes = new int[256];
  private int quoteCount;
  private int scanned;

  /** A text begins. */
  void begin() {
    quoteCount = 0;
    scanned = 0;
  }

  /**
   * The position after the last whole row, 0 when there is none.
   *
   * @param last whether no more text will come
   */
  int find(byte[] text, int end, boolean last) {
    scanQuotes(text, end, last);
    if (last && !inside()) {
      return end;
    }
    int boundary = lastBreak(text, end, '\n');
    // Files of old Macs part their rows by CR alone. A CR at the end may be half a CRLF.
    return boundary > 0 ? boundary : lastBreak(text, end - 1, '\r');
  }

  /** Whether the text ends within quotes. */
  boolean inside() {
    return (quoteCount & 1) == 1;
  }

  /** Notes where quoted cells begin and end, alternately. */
  private void scanQuotes(byte[] text, int end, boolean last) {
    int at = Find.first(text, scanned, end, '"');
    while (at < end) {
      if (!inside()) {
        if (at == 0 || text[at - 1] == ',' || text[at - 1] == '\n' || text[at - 1] == '\r') {
          note(at);
        }
        at++;
      } else if (at + 1 == end && !last) {
        break;
      } else if (at + 1 < end && text[at + 1] == '"') {
        at += 2;
      } else {
        note(at);
        at++;
      }
      at = Find.first(text, at, end, '"');
    }
    scanned = at;
  }

  private void note(int at) {
    if (quoteCount == quotes.length) {
      quotes = Arrays.copyOf(quotes, quoteCount * 2);
    }
    quotes[quoteCount++] = at;
  }

  /** Looks through what is not in quotes, from the last such part to the first. */
  private int lastBreak(byte[] text, int end, char lineEnd) {
    int to = inside() ? quotes[quoteCount - 1] : end;
    for (int closing = inside() ? quoteCount - 2 : quoteCount - 1; ; closing -= 2) {
      int from = closing < 0 ? 0 : quotes[closing] + 1;
      for (int i = to - 1; i >= from; i--) {
        if (text[i] == lineEnd) {
          return i + 1;
        }
      }
      if (closing < 0) {
        return 0;
      }
      to = quotes[closing - 1];
    }
  }
}
