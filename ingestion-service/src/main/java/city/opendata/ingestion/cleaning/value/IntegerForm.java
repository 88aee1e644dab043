package city.opendata.ingestion.cleaning.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers, written without plus sign and leading zeros. */
public final class IntegerForm implements ValueForm {

  private static final int MOST_DIGITS = 100;
  private static final int DIGITS_OF_A_LONG = 18;

  @Override
  public @Nullable String canonical(String text) {
    int length = text.length();
    if (length == 0 || length > MOST_DIGITS) {
      return null;
    }
    char first = text.charAt(0);
    int digits = first == '-' || first == '+' ? 1 : 0;
    if (digits == length || Digits.skip(text, digits) != length) {
      return null;
    }
    int significant = digits;
    while (significant < length - 1 && text.charAt(significant) == '0') {
      significant++;
    }
    boolean zero = text.charAt(significant) == '0';
    boolean negative = first == '-' && !zero;
    if (significant == (negative ? 1 : 0)) {
      return text;
    }
    String magnitude = text.substring(significant);
    return negative ? "-" + magnitude : magnitude;
  }

  @Override
  public int compare(String left, String right) {
    if (left.length() <= DIGITS_OF_A_LONG && right.length() <= DIGITS_OF_A_LONG) {
      return Long.compare(Long.parseLong(left), Long.parseLong(right));
    }
    return new BigInteger(left).compareTo(new BigInteger(right));
  }
}
