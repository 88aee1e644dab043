package city.opendata.ingestion.cleaning.coordinate;

/**
 * Positions made as coarse as they may be published: three decimals are about 100 m, two about 1
 * km.
 */
public final class Grid {

  private static final int MOST_DECIMALS = 9;
  private static final double[] CELLS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  private Grid() {}

  /** The nearest point of a grid whose lines are one unit of the last decimal apart. */
  public static Position snap(Position position, int decimals) {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException("decimals must be 0 to 9: " + decimals);
    }
    double cells = CELLS[decimals];
    return new Position(snap(position.longitude(), cells), snap(position.latitude(), cells));
  }

  private static double snap(double degrees, double cells) {
    // Adding zero makes 0.0 of -0.0.
    return Math.rint(degrees * cells) / cells + 0.0;
  }
}
