package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * The number of a fixed telephone by the national numbering plan: area code with its 0, hyphen, 7
 * or 8 digits, and a hyphen and an extension of 1 to 6 digits where there is one. Canonical: as in
 * 0510-82000000-801. Area codes of three digits are 010 and 020 to 029 without 026; their numbers
 * have 8 digits.
 */
final class Landline implements Identifier {

  private static final int LOCAL = 8;
  private static final int MOST_EXTENSION = 6;

  @Override
  public Verdict check(byte[] text, int start, int end) {
    int area = areaLength(text, start, end);
    int local = start + area + 1;
    if (area == 0 || local > end || text[local - 1] != '-') {
      return SpreadsheetNumber.verdict(text, start, end);
    }
    int i = Ascii.skipDigits(text, local, end);
    int length = i - local;
    boolean number =
        (length == LOCAL || (length == LOCAL - 1 && area == 4))
            && text[local] >= '2'
            && text[local] <= '8';
    return number && (i == end || isExtension(text, i, end)) ? Verdict.VALID : Verdict.WRONG_FORM;
  }

  /** How long the area code is that the slice begins with; 0 when it begins with none. */
  private static int areaLength(byte[] text, int start, int end) {
    if (end - start < 3 || text[start] != '0' || !Ascii.areDigits(text, start, start + 3)) {
      return 0;
    }
    return switch (text[start + 1]) {
      case '0' -> 0;
      case '1' -> text[start + 2] == '0' ? 3 : 0;
      case '2' -> text[start + 2] == '6' ? 0 : 3;
      default -> end - start > 3 && Ascii.isDigit(text[start + 3]) ? 4 : 0;
    };
  }

  private static boolean isExtension(byte[] text, int start, int end) {
    int length = end - start - 1;
    return text[start] == '-'
        && length >= 1
        && length <= MOST_EXTENSION
        && Ascii.areDigits(text, start + 1, end);
  }

  /** Takes brackets, spaces and 转 for hyphens, and +86 or 0086 for the 0 of the area code. */
  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    if (end - start > Respelling.MOST_BYTES || check(text, start, end) == Verdict.VALID) {
      return false;
    }
    int size = into.size();
    int from = skipCountryCode(text, start, end);
    if (from > start) {
      from = skipSeparators(text, from, end);
      if (from < end && text[from] != '0') {
        into.append('0');
      }
    }
    appendHyphenated(text, from, end, into, size);
    return Respelling.keep(into, size, Respelling.hasForm(this, into, size));
  }

  /** Digits as they come, and hyphens where the canonical spelling has them. */
  private static void appendHyphenated(byte[] text, int from, int end, TextBuffer into, int size) {
    int local = -1;
    int i = from;
    while (i < end) {
      int separator = skipSeparators(text, i, end);
      boolean separated = separator > i;
      i = separator;
      if (i == end) {
        return;
      }
      if (local < 0 && areaLength(into.bytes(), size, into.size()) > 0) {
        into.append('-');
        local = into.size();
      } else if (local >= 0 && separated && into.size() - local >= LOCAL - 1) {
        into.append('-');
      }
      into.append(text[i++]);
    }
  }

  private static int skipCountryCode(byte[] text, int start, int end) {
    int i = skipSeparators(text, start, end);
    int digits = i;
    if (i < end && text[i] == '+') {
      digits = i + 1;
    } else if (end - i > 1 && text[i] == '0' && text[i + 1] == '0') {
      digits = i + 2;
    }
    boolean china =
        digits > i && end - digits > 2 && text[digits] == '8' && text[digits + 1] == '6';
    return china ? digits + 2 : start;
  }

  private static int skipSeparators(byte[] text, int from, int end) {
    int i = from;
    while (i < end) {
      int separator = isSwitchboard(text, i, end) ? 3 : Respelling.separator(text, i, end);
      if (separator == 0) {
        return i;
      }
      i += separator;
    }
    return end;
  }

  /** 转: ask the switchboard for the extension that follows. */
  private static boolean isSwitchboard(byte[] text, int i, int end) {
    return end - i >= 3
        && text[i] == (byte) 0xE8
        && text[i + 1] == (byte) 0xBD
        && text[i + 2] == (byte) 0xAC;
  }
}
