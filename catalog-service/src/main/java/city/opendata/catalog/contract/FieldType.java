package city.opendata.catalog.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The types of Table Schema that the platform knows. */
public enum FieldType {
  @JsonProperty("string")
  STRING,
  @JsonProperty("integer")
  INTEGER,
  @JsonProperty("number")
  NUMBER,
  @JsonProperty("boolean")
  BOOLEAN,
  @JsonProperty("date")
  DATE,
  @JsonProperty("datetime")
  DATETIME;

  /** As it is written on the wire. */
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether values have an order that {@code minimum} and {@code maximum} can bound. */
  boolean isOrdered() {
    return this != STRING && this != BOOLEAN;
  }
}
