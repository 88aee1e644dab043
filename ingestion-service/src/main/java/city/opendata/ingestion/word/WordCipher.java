package city.opendata.ingestion.word;

import city.opendata.ingestion.store.DataKey;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts lists of words; each is bound to its unit and version. */
@ApplicationScoped
class WordCipher {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Aead cipher;

  WordCipher(DataKey key) {
    try {
      this.cipher = new AesGcmJce(key.derive("sensitive-words"));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("AES-GCM is not available", missing);
    }
  }

  byte[] encrypt(String unit, long version, WordList words) {
    try {
      return cipher.encrypt(MAPPER.writeValueAsBytes(words), associatedData(unit, version));
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("Words cannot be encrypted");
    }
  }

  WordList decrypt(String unit, long version, byte[] encrypted) {
    try {
      return MAPPER.readValue(
          cipher.decrypt(encrypted, associatedData(unit, version)), WordList.class);
    } catch (GeneralSecurityException | IOException broken) {
      // A message about broken JSON would show some of it.
      throw new IllegalStateException("Words cannot be decrypted");
    }
  }

  private static byte[] associatedData(String unit, long version) {
    return (version + " " + unit).getBytes(StandardCharsets.UTF_8);
  }
}
