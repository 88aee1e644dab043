package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Map;

/** The field is not released. */
public record Drop() implements Mask {

  /** Its name in a contract. */
  public static final String METHOD = "drop";

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of();
  }

  /** Any type: nothing is left of it. */
  @Override
  public FieldType releasedType(FieldType source) {
    return source;
  }

  @Override
  public boolean releasesField() {
    return false;
  }

  @Override
  public boolean keepsEveryValue() {
    return false;
  }
}
