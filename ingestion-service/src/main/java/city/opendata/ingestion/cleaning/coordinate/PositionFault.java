package city.opendata.ingestion.cleaning.coordinate;

/** What makes a position none, or none that can be converted. */
public enum PositionFault {
  /** One of the two is empty. */
  INCOMPLETE,
  /** Longitude and latitude have changed places. */
  SWAPPED,
  /** 0, 0, which stands for no position. */
  ZERO,
  /** Beyond 180 or 90 degrees. */
  IMPOSSIBLE,
  /** Not in China, where alone the system is defined. */
  OUTSIDE_CHINA
}
