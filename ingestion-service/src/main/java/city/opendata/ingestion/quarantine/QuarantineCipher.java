package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.store.DataKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Encrypts bad rows, as they came and as they were corrected; each is bound to its place. */
@ApplicationScoped
class QuarantineCipher {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> CELLS =
      new TypeReference<>() {};

  private final Aead cipher;

  QuarantineCipher(DataKey key) {
    try {
      this.cipher = new AesGcmJce(key.derive("quarantine"));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("AES-GCM is not available", missing);
    }
  }

  byte[] encrypt(UUID batch, long row, Map<String, String> original) {
    return encrypt(original, associatedData(batch, row));
  }

  /** Encrypts a row as it was corrected; each version is bound to its number. */
  byte[] encrypt(UUID batch, long row, int version, Map<String, String> corrected) {
    return encrypt(corrected, associatedData(batch, row, version));
  }

  private byte[] encrypt(Map<String, String> cells, byte[] associatedData) {
    try {
      return cipher.encrypt(MAPPER.writeValueAsBytes(cells), associatedData);
    } catch (GeneralSecurityException | JsonProcessingException broken) {
      throw new IllegalStateException("A row cannot be encrypted", broken);
    }
  }

  Map<String, String> decrypt(UUID batch, long row, byte[] encrypted) {
    return decrypt(encrypted, associatedData(batch, row));
  }

  Map<String, String> decrypt(UUID batch, long row, int version, byte[] encrypted) {
    return decrypt(encrypted, associatedData(batch, row, version));
  }

  /** The cells of a row as they are now: corrected, or as they came. */
  Map<String, String> current(UUID batch, StoredRow row) {
    return row.correction() == null
        ? decrypt(batch, row.row(), row.original())
        : decrypt(batch, row.row(), row.version(), row.correction());
  }

  private Map<String, String> decrypt(byte[] encrypted, byte[] associatedData) {
    try {
      return MAPPER.readValue(cipher.decrypt(encrypted, associatedData), CELLS);
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("A quarantined row cannot be decrypted", broken);
    }
  }

  private static byte[] associatedData(UUID batch, long row, int version) {
    return ByteBuffer.allocate(3 * Long.BYTES + Integer.BYTES)
        .put(associatedData(batch, row))
        .putInt(version)
        .array();
  }

  private static byte[] associatedData(UUID batch, long row) {
    return ByteBuffer.allocate(3 * Long.BYTES)
        .putLong(batch.getMostSignificantBits())
        .putLong(batch.getLeastSignificantBits())
        .putLong(row)
        .array();
  }
}
