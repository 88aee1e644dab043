package city.opendata.ingestion.cleaning.coordinate;

/**
 * A longitude and a latitude in degrees, east and north above zero. Any two numbers are one, since
 * {@link Coordinates} says what is wrong with them.
 */
public record Position(double longitude, double latitude) {

  /** The position that was meant when the two were mixed up. */
  public Position swapped() {
    return new Position(latitude, longitude);
  }
}
