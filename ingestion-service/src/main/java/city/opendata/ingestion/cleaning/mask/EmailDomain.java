package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Map;

/** Keeps the first character and the domain of an e-mail address: d***@example.cn. */
public record EmailDomain() implements Mask {

  static final String METHOD = "email-domain";

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
    SourceTypes.require(this, source, FieldType.STRING);
    return FieldType.STRING;
  }
}
