package city.opendata.kit.text;

/** Finds characters that cannot be seen or that make text look like other text. */
public final class HiddenCharacters {

  private HiddenCharacters() {}

  /**
   * Whether the text holds a control character, half a surrogate pair, a code point that is no
   * character, or a mark that reverses the direction of what follows.
   *
   * @param lines whether line breaks and tabs are allowed
   */
  public static boolean in(String text, boolean lines) {
    return text.codePoints().anyMatch(point -> isHidden(point, lines));
  }

  private static boolean isHidden(int point, boolean lines) {
    if (point == '\n' || point == '\r' || point == '\t') {
      return !lines;
    }
    boolean direction =
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    boolean noCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return direction
        || noCharacter
        || point == 0xFEFF
        || Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE;
  }
}
