package city.opendata.ingestion.cleaning.coordinate;

/**
 * Angles of longitude or latitude out of UTF-8 bytes: 120.3, -120.3, 120°18′00″E, 120°18.5′,
 * 东经120度18分. Text that is none, or beyond 180 degrees or, with a north or south, beyond 90, gives
 * {@link Double#NaN}.
 */
public final class Degrees {

  private Degrees() {}

  /** The degrees, west and south below zero, or {@link Double#NaN}. */
  public static double parse(byte[] text, int start, int end) {
    int first = start < end && text[start] == '-' ? start + 1 : start;
    if (first < end && DecimalText.end(text, first, end) == end) {
      double magnitude = DecimalText.value(text, first, end);
      return magnitude > 180 ? Double.NaN : first > start ? 0 - magnitude : magnitude;
    }
    return new SexagesimalReader(text, start, end).read();
  }
}
