package city.opendata.ingestion.cleaning.mask;

/** Refuses parameters that are out of bounds. */
final class Bounds {

  private Bounds() {}

  /** Both bounds are allowed. */
  static void check(String parameter, long value, long least, long most) {
    if (value < least || value > most) {
      throw new InvalidMaskException(
          parameter, "must be %d to %d, is %d".formatted(least, most, value));
    }
  }
}
