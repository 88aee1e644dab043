package city.opendata.ingestion.cleaning.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers, written without exponent and with the scale that they came with: 1.50 stays
 * 1.50.
 */
public final class NumberForm implements ValueForm {

  private static final int MOST_DIGITS = 100;
  private static final int MOST_EXPONENT_DIGITS = 3;

  @Override
  public @Nullable String canonical(String text) {
    int length = text.length();
    if (length == 0 || length > MOST_DIGITS) {
      return null;
    }
    char first = text.charAt(0);
    int start = first == '-' || first == '+' ? 1 : 0;
    int point = Digits.skip(text, start);
    int end = point;
    if (end < length && text.charAt(end) == '.') {
      end = Digits.skip(text, end + 1);
    }
    boolean hasDigit = point > start || end > point + 1;
    if (!hasDigit) {
      return null;
    }
    if (end < length) {
      return isExponent(text, end) ? plain(text) : null;
    }
    return isPlain(text, start, point) ? text : plain(text);
  }

  private static boolean isExponent(String text, int at) {
    char mark = text.charAt(at);
    if (mark != 'e' && mark != 'E') {
      return false;
    }
    int digits = at + 1;
    if (digits < text.length() && (text.charAt(digits) == '-' || text.charAt(digits) == '+')) {
      digits++;
    }
    int count = text.length() - digits;
    return count > 0 && count <= MOST_EXPONENT_DIGITS && Digits.skip(text, digits) == text.length();
  }

  /** Whether a number without exponent is written as {@link BigDecimal#toPlainString()} would. */
  private static boolean isPlain(String text, int start, int point) {
    if (text.charAt(0) == '+' || point == start || point == text.length() - 1) {
      return false;
    }
    boolean leadingZero = text.charAt(start) == '0';
    return !leadingZero || (point == start + 1 && start == 0);
  }

  /** Null when the plain form would be longer than any number that a department means. */
  private static @Nullable String plain(String text) {
    BigDecimal value = new BigDecimal(text);
    boolean tooLong =
        value.precision() - value.scale() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS;
    return tooLong ? null : value.toPlainString();
  }

  @Override
  public int compare(String left, String right) {
    return new BigDecimal(left).compareTo(new BigDecimal(right));
  }
}
