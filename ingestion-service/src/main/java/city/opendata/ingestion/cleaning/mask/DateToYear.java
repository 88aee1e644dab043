package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Map;

/** Keeps the year of a day or moment, as a whole number. */
public record DateToYear() implements Mask {

  static final String METHOD = "date-to-year";

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of();
  }

  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.DATE, FieldType.DATETIME);
    return FieldType.INTEGER;
  }
}
