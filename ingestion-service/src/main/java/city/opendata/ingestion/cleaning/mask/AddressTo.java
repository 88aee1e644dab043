package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts an address behind its district or street (街道, 镇, 乡; divisions of GB/T 2260 and GB/T 10114):
 * 江苏省无锡市滨湖区蠡湖街道金城西路500号 becomes 江苏省无锡市滨湖区蠡湖街道. Where the level cannot be told, it is cut behind the
 * one above, and an address that names none is not released at all.
 *
 * @param level the last to keep
 */
public record AddressTo(Level level) implements Mask {

  static final String METHOD = "address-to";

  /** Levels of an address. */
  public enum Level {
    /** 街道, 镇 or 乡. */
    STREET,
    /** 区, 县 or a city of that rank. */
    DISTRICT;

    /** The name in a Table Schema field. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("level", level.wireName());
  }

  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.STRING);
    return FieldType.STRING;
  }

  @Override
  public boolean keepsEveryValue() {
    return false;
  }
}
