package city.opendata.ingestion.row;

import city.opendata.ingestion.store.DataKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.PrfMac;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts waiting rows; each group is bound to its id and dataset. Also makes the fingerprints by
 * which a repeated push is known: with a key, because a plain hash of a row gives a telephone
 * number away to whoever tries all of them.
 */
@ApplicationScoped
class RowCipher {

  private final Aead cipher;
  private final Mac fingerprints;

  RowCipher(DataKey key) {
    try {
      this.cipher = new AesGcmJce(key.derive("waiting-rows"));
      this.fingerprints =
          new PrfMac(
              new PrfHmacJce(
                  "HMACSHA256", new SecretKeySpec(key.derive("row-fingerprints"), "HMAC")),
              DataKey.BYTES);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("AES-GCM or HMAC is not available", missing);
    }
  }

  byte[] encrypt(UUID group, UUID dataset, byte[] rows) {
    try {
      return cipher.encrypt(rows, associatedData(group, dataset));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Rows cannot be encrypted", broken);
    }
  }

  byte[] decrypt(UUID group, UUID dataset, byte[] encrypted) {
    try {
      return cipher.decrypt(encrypted, associatedData(group, dataset));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Waiting rows cannot be decrypted", broken);
    }
  }

  /** The same for pushes that do the same with the same rows. */
  byte[] fingerprint(RowPush push) {
    byte[] head = (push.mode() + "\n" + push.header()).getBytes(StandardCharsets.UTF_8);
    byte[] rows = push.lines().csv();
    try {
      return fingerprints.computeMac(
          ByteBuffer.allocate(head.length + rows.length).put(head).put(rows).array());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Rows have no fingerprint", broken);
    }
  }

  private static byte[] associatedData(UUID group, UUID dataset) {
    return ByteBuffer.allocate(4 * Long.BYTES)
        .putLong(group.getMostSignificantBits())
        .putLong(group.getLeastSignificantBits())
        .putLong(dataset.getMostSignificantBits())
        .putLong(dataset.getLeastSignificantBits())
        .array();
  }
}
