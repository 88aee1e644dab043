package city.opendata.ingestion.cleaning.coordinate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads degrees, minutes and seconds from left to right. */
final class SexagesimalReader {

  private static final byte[][] DEGREE_MARKS = marks("°", "º", "˚", "度");
  private static final byte[][] MINUTE_MARKS = marks("′", "'", "’", "分");
  private static final byte[][] SECOND_MARKS = marks("″", "\"", "”", "''", "′′", "秒");
  private static final byte[][] EAST = marks("E", "东经");
  private static final byte[][] WEST = marks("W", "西经");
  private static final byte[][] NORTH = marks("N", "北纬");
  private static final byte[][] SOUTH = marks("S", "南纬");

  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  private final byte[] text;
  private final int end;
  private int at;
  private boolean signed;
  private boolean negative;
  private double most = MOST_LONGITUDE;

  /** Only the last part may have decimals. */
  private boolean last;

  SexagesimalReader(byte[] text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  double read() {
    takeSign();
    if (takeHemisphere()) {
      skipBlanks();
    }
    double degrees = takeNumber();
    double minutes = 0;
    double seconds = 0;
    if (take(DEGREE_MARKS)) {
      minutes = takePart(MINUTE_MARKS);
      seconds = takePart(SECOND_MARKS);
    }
    takeHemisphere();
    boolean whole = minutes == 0 && seconds == 0;
    double magnitude = whole ? degrees : (degrees * 3600 + minutes * 60 + seconds) / 3600;
    // A comparison with NaN is false.
    boolean real = at == end && minutes < 60 && seconds < 60 && magnitude <= most;
    return real ? negative ? 0 - magnitude : magnitude : Double.NaN;
  }

  private void takeSign() {
    if (at < end && (text[at] == '-' || text[at] == '+')) {
      signed = true;
      negative = text[at] == '-';
      at++;
    }
  }

  /** One goes before or behind the number, but not with a sign or twice. */
  private boolean takeHemisphere() {
    if (signed) {
      return false;
    }
    int from = at;
    skipBlanks();
    boolean south = take(SOUTH);
    boolean latitude = south || take(NORTH);
    negative = south || (!latitude && take(WEST));
    signed = latitude || negative || take(EAST);
    most = latitude ? MOST_LATITUDE : MOST_LONGITUDE;
    if (!signed) {
      at = from;
    }
    return signed;
  }

  /** A number with its mark; 0, and nothing taken, when there is none. */
  private double takePart(byte[][] marks) {
    if (last) {
      return 0;
    }
    int from = at;
    skipBlanks();
    double number = takeNumber();
    if (take(marks)) {
      return number;
    }
    at = from;
    last = false;
    return 0;
  }

  private double takeNumber() {
    int to = DecimalText.end(text, at, end);
    if (to == at) {
      return Double.NaN;
    }
    double number = DecimalText.value(text, at, to);
    last = DecimalText.hasPoint(text, at, to);
    at = to;
    return number;
  }

  private boolean take(byte[][] marks) {
    for (byte[] mark : marks) {
      int to = at + mark.length;
      if (to <= end && Arrays.equals(text, at, to, mark, 0, mark.length)) {
        at = to;
        return true;
      }
    }
    return false;
  }

  private void skipBlanks() {
    while (at < end && text[at] == ' ') {
      at++;
    }
  }

  private static byte[][] marks(String... marks) {
    return Arrays.stream(marks)
        .map(mark -> mark.getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }
}
