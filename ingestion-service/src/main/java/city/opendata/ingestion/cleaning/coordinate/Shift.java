package city.opendata.ingestion.cleaning.coordinate;

import java.util.function.UnaryOperator;

/** A shift that is made in China only, and its way back, for which there is no formula. */
final class Shift {

  static final Shift WGS84_TO_GCJ02 = new Shift(Gcj02::fromWgs84);
  static final Shift GCJ02_TO_BD09 = new Shift(Bd09::fromGcj02);

  /** A tenth of a millimetre is 1e-9 degrees; the remaining error is less than this. */
  private static final double EXACT = 1e-11;

  /** Each step leaves less than a hundredth of the error. */
  private static final int MOST_STEPS = 20;

  /** No shift in China is as long, in degrees. */
  private static final double LONGEST = 0.05;

  private final UnaryOperator<Position> formula;

  private Shift(UnaryOperator<Position> formula) {
    this.formula = formula;
  }

  Position forth(Position position) {
    return China.contains(position) ? formula.apply(position) : position;
  }

  /** A target beyond the border may have come from a place within. */
  Position back(Position target) {
    if (!China.isNear(target, LONGEST)) {
      return target;
    }
    Position origin = invert(target);
    return China.contains(origin) ? origin : target;
  }

  private Position invert(Position target) {
    Position guess = target;
    for (int step = 0; step < MOST_STEPS; step++) {
      Position reached = formula.apply(guess);
      double east = reached.longitude() - target.longitude();
      double north = reached.latitude() - target.latitude();
      guess = new Position(guess.longitude() - east, guess.latitude() - north);
      if (Math.abs(east) < EXACT && Math.abs(north) < EXACT) {
        break;
      }
    }
    return guess;
  }
}
