package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hash of a set of rows below their columns' names and types: equal hashes mean equal data,
 * whatever encoding, quoting, or order of rows and columns it came in.
 *
 * <p>Each row is hashed for itself and the hashes are added up modulo 2^256, so parts of a file can
 * be hashed side by side, and rows can be taken out again (M. Bellare, D. Micciancio, AdHash,
 * 1997).
 */
final class ContentHash {

  private static final int WORDS = 4;
  private static final int BYTES = WORDS * Long.BYTES;

  private final MessageDigest digest = sha256();
  private final byte[] hash = new byte[BYTES];
  private final ByteBuffer hashWords = ByteBuffer.wrap(hash);
  private final long[] sum = new long[WORDS];
  private long rows;

  /** Adds a row as it is stored. */
  void add(byte[] buffer, int start, int end) {
    hash(buffer, start, end);
    add(hashWords.getLong(24), hashWords.getLong(16), hashWords.getLong(8), hashWords.getLong(0));
    rows++;
  }

  /** Takes out a row that was added. */
  void subtract(byte[] buffer, int start, int end) {
    hash(buffer, start, end);
    // -x is ~x + 1, over all four words.
    add(
        ~hashWords.getLong(24),
        ~hashWords.getLong(16),
        ~hashWords.getLong(8),
        ~hashWords.getLong(0));
    add(1, 0, 0, 0);
    rows--;
  }

  /** Adds all rows of another hash. */
  void add(ContentHash other) {
    add(other.sum[0], other.sum[1], other.sum[2], other.sum[3]);
    rows += other.rows;
  }

  /** What is needed to go on later. */
  byte[] state() {
    ByteBuffer state = ByteBuffer.allocate((1 + WORDS) * Long.BYTES).putLong(rows);
    for (long word : sum) {
      state.putLong(word);
    }
    return state.array();
  }

  /** Goes on from where another stopped. */
  static ContentHash from(byte[] state) {
    ContentHash hash = new ContentHash();
    ByteBuffer words = ByteBuffer.wrap(state);
    hash.rows = words.getLong();
    for (int i = 0; i < WORDS; i++) {
      hash.sum[i] = words.getLong();
    }
    return hash;
  }

  /** Adds a number given by its words, the least first. */
  private void add(long first, long second, long third, long fourth) {
    long carry = addWord(0, first, 0);
    carry = addWord(1, second, carry);
    carry = addWord(2, third, carry);
    addWord(3, fourth, carry);
  }

  private long addWord(int index, long word, long carry) {
    long without = sum[index] + word;
    long result = without + carry;
    boolean overflows =
        Long.compareUnsigned(without, word) < 0 || Long.compareUnsigned(result, carry) < 0;
    sum[index] = result;
    return overflows ? 1 : 0;
  }

  private void hash(byte[] buffer, int start, int end) {
    digest.update(buffer, start, end - start);
    try {
      digest.digest(hash, 0, BYTES);
    } catch (DigestException tooSmall) {
      throw new IllegalStateException(tooSmall);
    }
  }

  /** The hash of the rows so far, as rows of a contract. */
  String value(Contract contract) {
    MessageDigest whole = sha256();
    for (Field field : contract.fields()) {
      String column = field.type().wireName() + ' ' + field.name() + '\n';
      whole.update(column.getBytes(StandardCharsets.UTF_8));
    }
    whole.update(state());
    return "sha256:" + HexFormat.of().formatHex(whole.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
