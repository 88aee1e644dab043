package city.opendata.ingestion.cleaning.detect;

import java.util.Locale;

/** How much harm a disclosure does, from the least. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** The name on the wire, as in {@code high}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
