package city.opendata.ingestion.cleaning.coordinate;

/** The shift from GCJ-02 to Baidu's BD-09: a turn and a stretch around the point 0, 0. */
final class Bd09 {

  private static final double RIPPLE = Math.PI * 3000 / 180;

  private Bd09() {}

  static Position fromGcj02(Position gcj02) {
    double x = gcj02.longitude();
    double y = gcj02.latitude();
    double radius = Math.sqrt(x * x + y * y) + 0.00002 * Math.sin(y * RIPPLE);
    double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * RIPPLE);
    return new Position(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
  }
}
