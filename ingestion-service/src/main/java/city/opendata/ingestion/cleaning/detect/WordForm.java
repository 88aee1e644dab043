package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Blanks;
import java.util.stream.IntStream;

/**
 * The form in which a unit's words and texts are compared: half width, lower case, without blanks
 * and characters that cannot be seen. So a word is found however wide it is written and whatever
 * stands invisibly between its characters.
 */
final class WordForm {

  /** What is left out. */
  static final int NOTHING = -1;

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;
  private static final int DELETE = 0x7F;
  private static final int TO_HALF_WIDTH = 0xFEE0;
  private static final int TO_LOWER_CASE = 'a' - 'A';

  private WordForm() {}

  /** The character that stands for this one, or {@link #NOTHING}. */
  static int of(int codePoint) {
    if (codePoint >= FIRST_HAN && codePoint <= LAST_HAN) {
      return codePoint;
    }
    if (codePoint <= DELETE) {
      return ofAscii(codePoint);
    }
    int narrow = codePoint - TO_HALF_WIDTH;
    if (narrow > ' ' && narrow < DELETE) {
      return ofAscii(narrow);
    }
    return isUnseen(codePoint) ? NOTHING : Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  private static int ofAscii(int one) {
    return one <= ' ' || one == DELETE
        ? NOTHING
        : one >= 'A' && one <= 'Z' ? one + TO_LOWER_CASE : one;
  }

  /** Blanks, format characters, and marks that choose between variants of the one before. */
  private static boolean isUnseen(int codePoint) {
    return Blanks.isBlank(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Character.isISOControl(codePoint)
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /** The characters of a word. */
  static IntStream characters(String word) {
    return word.codePoints().map(WordForm::of).filter(one -> one != NOTHING);
  }

  /** A word in this form. */
  static String of(String word) {
    return characters(word)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Whether two characters side by side are of one Latin word or one number, so that nothing ends
   * between them. Chinese has no such places.
   */
  static boolean isOneRun(int codePoint, int next) {
    int one = of(codePoint);
    int other = of(next);
    return (isLetter(one) && isLetter(other)) || (isDigit(one) && isDigit(other));
  }

  private static boolean isLetter(int one) {
    return one >= 'a' && one <= 'z';
  }

  private static boolean isDigit(int one) {
    return one >= '0' && one <= '9';
  }
}
