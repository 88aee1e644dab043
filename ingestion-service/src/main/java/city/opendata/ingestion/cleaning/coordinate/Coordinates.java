package city.opendata.ingestion.cleaning.coordinate;

/** Conversions between coordinate systems, and what can be wrong with a position. */
public final class Coordinates {

  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  private Coordinates() {}

  /**
   * The same place in another system, exact to 1e-9 degrees there and back. Outside China all
   * systems are one.
   */
  public static Position convert(Position position, CoordinateSystem from, CoordinateSystem to) {
    int origin = distance(from);
    int target = distance(to);
    Position result = position;
    if (origin == 2 && target < 2) {
      result = Shift.GCJ02_TO_BD09.back(result);
    }
    if (origin > 0 && target == 0) {
      result = Shift.WGS84_TO_GCJ02.back(result);
    }
    if (origin == 0 && target > 0) {
      result = Shift.WGS84_TO_GCJ02.forth(result);
    }
    if (origin < 2 && target == 2) {
      result = Shift.GCJ02_TO_BD09.forth(result);
    }
    return result;
  }

  /** How many shifts a system is away from what satellites give. */
  private static int distance(CoordinateSystem system) {
    return switch (system) {
      case WGS84, CGCS2000 -> 0;
      case GCJ02 -> 1;
      case BD09 -> 2;
    };
  }

  /** Whether there is such a place on Earth. */
  public static boolean isPossible(Position position) {
    return Math.abs(position.longitude()) <= MOST_LONGITUDE
        && Math.abs(position.latitude()) <= MOST_LATITUDE;
  }

  /** Whether it is within the box around China in which coordinates are shifted. */
  public static boolean isInChina(Position position) {
    return China.contains(position);
  }

  /** Whether it is in China only when longitude and latitude change places. */
  public static boolean isSwapped(Position position) {
    return !China.contains(position) && China.contains(position.swapped());
  }
}
