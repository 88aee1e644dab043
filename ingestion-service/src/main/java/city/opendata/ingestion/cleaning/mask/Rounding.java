package city.opendata.ingestion.cleaning.mask;

/** Rounding in 64 bits. */
final class Rounding {

  private Rounding() {}

  /** The quotient next to the exact one, halves away from zero. The divisor is at most 10^18. */
  static long quotient(long dividend, long divisor) {
    long quotient = dividend / divisor;
    long rest = Math.abs(dividend % divisor);
    return 2 * rest < divisor ? quotient : quotient + Long.signum(dividend);
  }
}
