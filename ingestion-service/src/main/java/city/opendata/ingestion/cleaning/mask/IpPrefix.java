package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Map;

/** Keeps the first number of an address of the Internet Protocol: 192.*.*.*, or 2001:* in IPv6. */
public record IpPrefix() implements Mask {

  static final String METHOD = "ip-prefix";

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
