package city.opendata.ingestion.cleaning.coordinate;

import java.util.Optional;

/** The systems of longitude and latitude that Chinese data comes in. */
public enum CoordinateSystem {
  /** What satellites give (EPSG:4326). */
  WGS84("wgs-84"),
  /** The national system (EPSG:4490): centimetres from WGS-84, so equal to it but for its name. */
  CGCS2000("cgcs2000"),
  /** What maps published in China show, 300 to 700 m away. */
  GCJ02("gcj-02"),
  /** What Baidu's maps show, another kilometre away. */
  BD09("bd-09");

  private final String wireName;

  CoordinateSystem(String wireName) {
    this.wireName = wireName;
  }

  /** Whether its positions are shifted from where satellites see them, as China's maps are. */
  public boolean isShifted() {
    return this == GCJ02 || this == BD09;
  }

  /** Whether a place has the same numbers in both. */
  public boolean isSameAs(CoordinateSystem other) {
    return this == other || (!isShifted() && !other.isShifted());
  }

  /** The name in contracts. */
  public String wireName() {
    return wireName;
  }

  /** The system of this name, if there is one. */
  public static Optional<CoordinateSystem> named(String wireName) {
    for (CoordinateSystem system : values()) {
      if (system.wireName.equals(wireName)) {
        return Optional.of(system);
      }
    }
    return Optional.empty();
  }
}
