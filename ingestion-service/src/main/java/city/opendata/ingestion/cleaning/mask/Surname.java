package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps the surname of a Chinese name: 张某, 欧阳某; or with asterisks 张**, 欧阳*. Of a name in segments
 * it keeps the first: 买买提·**. What is no such name is hidden as a whole.
 *
 * @param given what stands for the given name
 */
public record Surname(Given given) implements Mask {

  static final String METHOD = "surname";

  /** What stands for the given name. */
  public enum Given {
    /** 某, whatever its length. */
    MOU,
    /** One asterisk for each character, as it is customary on notices. */
    ASTERISKS;

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
    return Map.of("given", given.wireName());
  }

  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.STRING);
    return FieldType.STRING;
  }
}
