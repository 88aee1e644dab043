package city.opendata.catalog.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The systems of longitude and latitude that data comes in or is released in. */
public enum CoordinateSystem {
  /** What satellites give (EPSG:4326). */
  @JsonProperty("wgs-84")
  WGS84,
  /** The national system (EPSG:4490), centimetres from WGS-84. */
  @JsonProperty("cgcs2000")
  CGCS2000,
  /** What maps published in China show. */
  @JsonProperty("gcj-02")
  GCJ02,
  /** What Baidu's maps show. */
  @JsonProperty("bd-09")
  BD09;

  /** Whether a place has the same numbers in both. */
  boolean isSameAs(CoordinateSystem other) {
    return this == other || (isUnshifted() && other.isUnshifted());
  }

  private boolean isUnshifted() {
    return this == WGS84 || this == CGCS2000;
  }
}
