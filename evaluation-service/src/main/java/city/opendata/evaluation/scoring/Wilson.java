package city.opendata.evaluation.scoring;

/** The lower end of Wilson's 95 % interval: few cases prove little, however good they look. */
final class Wilson {

  private static final double Z = 1.959964;

  private Wilson() {}

  static double lowerBound(long successes, long cases) {
    if (cases <= 0 || successes < 0 || successes > cases) {
      throw new IllegalArgumentException(successes + " of " + cases);
    }
    double rate = (double) successes / cases;
    double zSquared = Z * Z;
    double centre = rate + zSquared / (2 * cases);
    double margin = Z * Math.sqrt((rate * (1 - rate) + zSquared / (4 * cases)) / cases);
    return Math.max(0, (centre - margin) / (1 + zSquared / cases));
  }
}
