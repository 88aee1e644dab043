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

/** Encrypts the originals of bad rows; each is bound to its batch and row. */
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
    try {
      return cipher.encrypt(MAPPER.writeValueAsBytes(original), associatedData(batch, row));
    } catch (GeneralSecurityException | JsonProcessingException broken) {
      throw new IllegalStateException("A row cannot be encrypted", broken);
    }
  }

  Map<String, String> decrypt(UUID batch, long row, byte[] encrypted) {
    try {
      return MAPPER.readValue(cipher.decrypt(encrypted, associatedData(batch, row)), CELLS);
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("A quarantined row cannot be decrypted", broken);
    }
  }

  private static byte[] associatedData(UUID batch, long row) {
    return ByteBuffer.allocate(3 * Long.BYTES)
        .putLong(batch.getMostSignificantBits())
        .putLong(batch.getLeastSignificantBits())
        .putLong(row)
        .array();
  }
}
