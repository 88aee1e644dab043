package city.opendata.ingestion.cleaning.coordinate;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

/**
 * The shift from WGS-84 to GCJ-02. It was never published by who made it; these are the formulas
 * that all maps agree with, over the ellipsoid of Krasovsky 1940.
 */
final class Gcj02 {

  private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
  private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

  /** The formulas count degrees from a point in the middle of the country. */
  private static final double MIDDLE_LONGITUDE = 105;

  private static final double MIDDLE_LATITUDE = 35;

  private Gcj02() {}

  static Position fromWgs84(Position wgs84) {
    double x = wgs84.longitude() - MIDDLE_LONGITUDE;
    double y = wgs84.latitude() - MIDDLE_LATITUDE;
    double radians = wgs84.latitude() / 180 * PI;
    double sine = sin(radians);
    double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
    double meridian = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * sqrt(magic));
    double parallel = SEMI_MAJOR_AXIS / sqrt(magic) * Math.cos(radians);
    return new Position(
        wgs84.longitude() + metresEast(x, y) * 180 / (parallel * PI),
        wgs84.latitude() + metresNorth(x, y) * 180 / (meridian * PI));
  }

  private static double metresNorth(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * sqrt(abs(x))
        + ripple(x)
        + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
        + (160 * sin(y / 12 * PI) + 320 * sin(y / 30 * PI)) * 2 / 3;
  }

  private static double metresEast(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * sqrt(abs(x))
        + ripple(x)
        + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
        + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
  }

  private static double ripple(double x) {
    return (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
  }
}
