package city.opendata.evaluation.scheme;

/** How a value becomes a score from 0 to 1. */
public enum Normalisation {
  /** Straight from floor to goal, cut at 0 and 1. */
  LINEAR,
  /** The value is a score already. */
  STEP,
  /** A reviewer's score. */
  MANUAL,
  /** Against a percentile of the unit's group. */
  LOG_PERCENTILE;

  static Normalisation of(String text) {
    return switch (text) {
      case "linear", "linear cap 1" -> LINEAR;
      case "step" -> STEP;
      case "manual" -> MANUAL;
      case "log-percentile" -> LOG_PERCENTILE;
      default -> throw new InvalidSchemeException("normalisation " + text + " is not known");
    };
  }
}
