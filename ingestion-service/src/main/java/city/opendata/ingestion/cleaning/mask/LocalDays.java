package city.opendata.ingestion.cleaning.mask;

/** Days of moments, on the clocks of China. */
final class LocalDays {

  private static final long MICROS_IN_AN_HOUR = 3_600_000_000L;
  private static final long MICROS_IN_A_DAY = 24 * MICROS_IN_AN_HOUR;
  private static final long OFFSET = 8 * MICROS_IN_AN_HOUR;

  private LocalDays() {}

  /** The epoch day of a moment in microseconds. */
  static long of(long micros) {
    return Math.floorDiv(micros + OFFSET, MICROS_IN_A_DAY);
  }

  /** The moment that an epoch day begins at. */
  static long start(long epochDay) {
    return epochDay * MICROS_IN_A_DAY - OFFSET;
  }
}
