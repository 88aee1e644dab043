package city.opendata.ingestion.cleaning.coordinate;

/** The box in which coordinates are shifted. It holds parts of other countries too. */
final class China {

  private static final double WEST = 72.004;
  private static final double EAST = 137.8347;
  private static final double SOUTH = 0.8293;
  private static final double NORTH = 55.8271;

  private China() {}

  static boolean contains(Position position) {
    return isNear(position, 0);
  }

  /** Whether it is inside or at most so many degrees away; what is not a number never is. */
  static boolean isNear(Position position, double degrees) {
    return position.longitude() >= WEST - degrees
        && position.longitude() <= EAST + degrees
        && position.latitude() >= SOUTH - degrees
        && position.latitude() <= NORTH + degrees;
  }
}
