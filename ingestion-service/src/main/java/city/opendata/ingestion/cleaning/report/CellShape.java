package city.opendata.ingestion.cleaning.report;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.Blanks;

/**
 * How a cell is written, without what is written: one sign for each character, which is the same
 * for all characters of its kind. Only separators stand for themselves.
 */
final class CellShape {

  private static final int LONGEST = 40;
  private static final String SEPARATORS = "-/.:,%+()@";
  private static final int FIRST_FULL_WIDTH = 0xFF01;
  private static final int LAST_FULL_WIDTH = 0xFF5E;
  private static final int FULL_WIDTH_DISTANCE = 0xFEE0;

  private CellShape() {}

  /** 9 for a digit, a and A for letters, 文 for an ideograph, ␣ for any blank, * for the rest. */
  static String of(String cell) {
    StringBuilder shape = new StringBuilder();
    int characters = 0;
    for (int i = 0; i < cell.length(); i += Character.charCount(cell.codePointAt(i))) {
      if (characters++ == LONGEST) {
        return shape.append('…').toString();
      }
      shape.append(sign(cell.codePointAt(i)));
    }
    return shape.toString();
  }

  private static char sign(int character) {
    if (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH) {
      return (char) (ascii(character - FULL_WIDTH_DISTANCE) + FULL_WIDTH_DISTANCE);
    }
    if (Blanks.isBlank(character)) {
      return '␣';
    }
    if (Character.isIdeographic(character)) {
      return '文';
    }
    return character < 0x80 ? ascii(character) : other(character);
  }

  private static char ascii(int character) {
    if (Ascii.isLetterOrDigit(character)) {
      return Ascii.isDigit(character) ? '9' : Ascii.isUpper(character) ? 'A' : 'a';
    }
    return SEPARATORS.indexOf(character) < 0 ? '*' : (char) character;
  }

  private static char other(int character) {
    return Character.isDigit(character) ? '9' : Character.isLetter(character) ? 'a' : '*';
  }
}
