package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** How people write identifiers so that they can read them, and how that is taken back. */
final class Respelling {

  /** No identifier is longer, however it is written; spares the copy of a cell of prose. */
  static final int MOST_BYTES = 96;

  private Respelling() {}

  /**
   * Appends the slice in capitals and without separators.
   *
   * @return false, with nothing appended, when it was so already or has not the form of the kind
   */
  static boolean compact(Identifier kind, byte[] text, int start, int end, TextBuffer into) {
    int size = into.size();
    boolean changed = appendCompact(text, start, end, into);
    return keep(into, size, changed && hasForm(kind, into, size));
  }

  /** Appends the slice in capitals and without separators; false when it was so already. */
  static boolean appendCompact(byte[] text, int start, int end, TextBuffer into) {
    if (end - start > MOST_BYTES) {
      return false;
    }
    boolean changed = false;
    int i = start;
    while (i < end) {
      int separator = separator(text, i, end);
      if (separator > 0) {
        changed = true;
        i += separator;
        continue;
      }
      byte one = text[i++];
      boolean lower = Ascii.isLower(one);
      changed |= lower;
      into.append(lower ? (byte) (one - 'a' + 'A') : one);
    }
    return changed;
  }

  /** Whether what was appended from this size on is, but for its digits, one of the kind. */
  static boolean hasForm(Identifier kind, TextBuffer into, int size) {
    Verdict verdict = kind.check(into.bytes(), size, into.size());
    return verdict != Verdict.WRONG_FORM && verdict != Verdict.DESTROYED;
  }

  /** Takes back what was appended from this size on, unless it is kept. */
  static boolean keep(TextBuffer into, int size, boolean kept) {
    if (!kept) {
      into.resize(size);
    }
    return kept;
  }

  /** How many bytes the separator at {@code i} has; 0 when there is none. */
  static int separator(byte[] text, int i, int end) {
    return switch (text[i]) {
      case ' ', '\t', '-', '\'', '"', '`', '(', ')' -> 1;
      // No-break space, middle dot.
      case (byte) 0xC2 -> i + 1 < end && isOneOf(text[i + 1], 0xA0, 0xB7) ? 2 : 0;
      case (byte) 0xE2, (byte) 0xE3, (byte) 0xEF -> i + 2 < end ? separatorOfThree(text, i) : 0;
      default -> 0;
    };
  }

  private static int separatorOfThree(byte[] text, int i) {
    int last = text[i + 2] & 0xFF;
    boolean separator =
        switch ((text[i] & 0xFF) << 8 | (text[i + 1] & 0xFF)) {
          // U+2002 to U+200D spaces and joiners, U+2010 to U+2015 dashes, U+2018 to U+201D
          // quotation
          // marks, U+2022 bullet, U+202F no-break space
          case 0xE280 ->
              (last >= 0x82 && last <= 0x8D)
                  || (last >= 0x90 && last <= 0x95)
                  || (last >= 0x98 && last <= 0x9D)
                  || last == 0xA2
                  || last == 0xAF;
          // U+2212 minus
          case 0xE288 -> last == 0x92;
          // U+3000 ideographic space
          case 0xE380 -> last == 0x80;
          // U+30FB katakana middle dot
          case 0xE383 -> last == 0xBB;
          // U+FEFF zero-width no-break space
          case 0xEFBB -> last == 0xBF;
          default -> false;
        };
    return separator ? 3 : 0;
  }

  private static boolean isOneOf(byte b, int first, int second) {
    return b == (byte) first || b == (byte) second;
  }

  /** Where the text begins behind the quotation marks, brackets and spaces around it. */
  static int unwrappedStart(byte[] text, int start, int end) {
    int i = start;
    while (i < end && isWrapping(text[i])) {
      i++;
    }
    return i;
  }

  /** Where the text ends before the quotation marks, brackets and spaces around it. */
  static int unwrappedEnd(byte[] text, int start, int end) {
    int i = end;
    while (i > start && isWrapping(text[i - 1])) {
      i--;
    }
    return i;
  }

  private static boolean isWrapping(byte b) {
    return b == ' ' || b == '\t' || b == '\'' || b == '"' || b == '`' || b == '<' || b == '>';
  }
}
