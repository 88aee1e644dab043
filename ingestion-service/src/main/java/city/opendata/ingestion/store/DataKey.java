package city.opendata.ingestion.store;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The key that raw data is kept under; each purpose has a key of its own derived from it. */
public final class DataKey {

  /** Length of a derived key: AES-256. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSha256";

  private final byte[] secret;

  /**
   * @param base64 32 bytes
   */
  public DataKey(String base64) {
    byte[] decoded = Base64.getDecoder().decode(base64);
    if (decoded.length != BYTES) {
      throw new IllegalArgumentException("opendata.object-store.key needs 32 bytes in Base64");
    }
    this.secret = decoded;
  }

  /** The key of a purpose. */
  public byte[] derive(String purpose) {
    try {
      return Hkdf.computeHkdf(
          ALGORITHM, secret, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("HKDF is not available", missing);
    }
  }
}
