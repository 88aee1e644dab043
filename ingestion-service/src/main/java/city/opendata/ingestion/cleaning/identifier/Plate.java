package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.Utf8;

/**
 * The plate of a motor vehicle, GA 36-2018: province, letter of the authority, and
 *
 * <ul>
 *   <li>ordinary: five letters or digits
 *   <li>with a use: four letters or digits, and 挂, 学, 警, 港, 澳, 领, 试 or 超
 *   <li>new energy, small: A to K, a letter or digit, four digits
 *   <li>new energy, large: five digits, A to K
 * </ul>
 *
 * <p>I and O are nowhere. Canonical: capitals, without the dot that the plate shows.
 */
final class Plate implements Identifier {

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String USES = "挂学警港澳领试超";
  private static final int HAN_BYTES = 3;

  @Override
  public Verdict check(byte[] text, int start, int end) {
    int serial = start + HAN_BYTES + 1;
    boolean plate =
        end - serial >= 5
            && isOneOf(PROVINCES, text, start)
            && Ascii.isClearCapital(text[serial - 1])
            && isSerial(text, serial, end);
    return plate ? Verdict.VALID : Verdict.WRONG_FORM;
  }

  private static boolean isSerial(byte[] text, int start, int end) {
    return switch (end - start) {
      case 5 -> areClear(text, start, end);
      case 6 -> isNewEnergy(text, start, end);
      case 4 + HAN_BYTES ->
          areClear(text, start, start + 4) && isOneOf(USES, text, end - HAN_BYTES);
      default -> false;
    };
  }

  private static boolean isNewEnergy(byte[] text, int start, int end) {
    if (isEnergy(text[start])) {
      return isClear(text[start + 1]) && Ascii.areDigits(text, start + 2, end);
    }
    return isEnergy(text[end - 1]) && Ascii.areDigits(text, start, end - 1);
  }

  /** A to E run on electricity alone, F to K not. */
  private static boolean isEnergy(byte b) {
    return Ascii.isClearCapital(b) && b <= 'K';
  }

  private static boolean areClear(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isClear(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClear(byte b) {
    return Ascii.isDigit(b) || Ascii.isClearCapital(b);
  }

  private static boolean isOneOf(String characters, byte[] text, int i) {
    return (text[i] & 0xF0) == 0xE0
        && Utf8.isContinuation(text[i + 1])
        && Utf8.isContinuation(text[i + 2])
        && characters.indexOf(Utf8.codePoint(text, i)) >= 0;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    return Respelling.compact(this, text, start, end, into);
  }
}
