package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Map;

/** The field is released, its values are not: local suppression. */
public record Suppress() implements Mask {

  /** Its name in a contract. */
  public static final String METHOD = "suppress";

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
    return source;
  }

  @Override
  public boolean keepsEveryValue() {
    return false;
  }
}
