package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Moves a longitude or latitude in degrees to the nearest line of a grid: three decimals are lines
 * about 100 m apart, two about 1 km. Both fields of a position need it.
 */
public record Grid(int decimals) implements Mask {

  static final String METHOD = "grid";

  /** More is more exact than any map. */
  private static final int MOST_DECIMALS = 6;

  public Grid {
    Bounds.check("decimals", decimals, 0, MOST_DECIMALS);
  }

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("decimals", decimals);
  }

  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.NUMBER);
    return FieldType.NUMBER;
  }

  BigDecimal distance() {
    return BigDecimal.ONE.movePointLeft(decimals);
  }
}
