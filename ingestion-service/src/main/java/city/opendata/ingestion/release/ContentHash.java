package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Hash of released rows in their order, below their columns' names: equal hashes mean equal data,
 * whatever encoding, quoting or order of columns it came in.
 */
final class ContentHash {

  private final MessageDigest digest = sha256();
  private final CopyText text = new CopyText();

  ContentHash(Contract contract) {
    row(contract.fields().stream().map(Field::name).toArray(String[]::new));
  }

  /** Adds a row that is not encoded yet. */
  void row(@Nullable String[] values) {
    text.clear();
    text.values(values);
    encodedRow(text.buffer(), 0, text.size());
  }

  /** Adds a row as {@link CopyText#values} wrote it. */
  void encodedRow(byte[] buffer, int start, int end) {
    digest.update(buffer, start, end - start);
  }

  /** Ends the hash. */
  String value() {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
