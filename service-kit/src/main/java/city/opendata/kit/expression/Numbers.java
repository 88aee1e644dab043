package city.opendata.kit.expression;

import dev.cel.common.exceptions.CelDivideByZeroException;
import dev.cel.common.exceptions.CelNumericOverflowException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exact arithmetic whose numbers never grow beyond a size. */
final class Numbers {

  /** Far beyond what is counted, and small enough that no operation takes long. */
  static final int MOST_DIGITS = 100;

  private static final int MOST_PLACES = 18;

  private Numbers() {}

  static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) number);
  }

  static BigDecimal add(Object left, Object right) {
    return bounded(decimal(left).add(decimal(right)));
  }

  static BigDecimal subtract(Object left, Object right) {
    return bounded(decimal(left).subtract(decimal(right)));
  }

  static BigDecimal multiply(Object left, Object right) {
    return bounded(decimal(left).multiply(decimal(right)));
  }

  /** With 34 digits where it does not come out even. */
  static BigDecimal divide(Object left, Object right) {
    if (decimal(right).signum() == 0) {
      throw new CelDivideByZeroException();
    }
    return bounded(decimal(left).divide(decimal(right), MathContext.DECIMAL128));
  }

  /** How often one goes into the other, without the rest. */
  static long quotient(long left, long right) {
    if (right == 0) {
      throw new CelDivideByZeroException();
    }
    return Math.divideExact(left, right);
  }

  static long remainder(long left, long right) {
    if (right == 0) {
      throw new CelDivideByZeroException();
    }
    return left % right;
  }

  /** Half away from zero, as people round. */
  static BigDecimal round(BigDecimal number, long places) {
    if (places < 0 || places > MOST_PLACES) {
      throw new CelNumericOverflowException("places");
    }
    return number.setScale((int) places, RoundingMode.HALF_UP);
  }

  static int compare(Object left, Object right) {
    return left instanceof Long one && right instanceof Long other
        ? Long.compare(one, other)
        : decimal(left).compareTo(decimal(right));
  }

  /** Whether a number may enter arithmetic, or leave it. */
  static boolean isBounded(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
  }

  private static BigDecimal bounded(BigDecimal number) {
    if (!isBounded(number)) {
      throw new CelNumericOverflowException("more than " + MOST_DIGITS + " digits");
    }
    return number;
  }
}
