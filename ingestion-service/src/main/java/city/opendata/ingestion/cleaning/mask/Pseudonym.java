package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Map;

/**
 * A keyed pseudonym in the place of an identifier: HMAC-SHA256 (RFC 2104, FIPS 180-4) cut to 128
 * bits, as {@code k1-} and 26 characters of Crockford's base 32. Without the key nobody can try all
 * mobile numbers, as they can with a plain hash.
 *
 * <p>The key is the dataset's: rows about one person can be told to be so within the dataset, in
 * whichever of its fields the identifier is, and not across datasets. Another version of the key
 * gives other pseudonyms, which begin with another version.
 *
 * @param keyVersion the version of the dataset's key
 */
public record Pseudonym(int keyVersion) implements Mask {

  static final String METHOD = "pseudonym";

  public Pseudonym {
    Bounds.check("keyVersion", keyVersion, 1, PseudonymKey.MOST_VERSION);
  }

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("keyVersion", keyVersion);
  }

  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.STRING, FieldType.INTEGER);
    return FieldType.STRING;
  }
}
