package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hash of a set of rows below their columns' names and types: equal data has equal hashes, whatever
 * encoding, quoting, or order of rows and columns it came in, and other data has others, unless
 * somebody made it to have the same.
 *
 * <p>Each row is hashed for itself (XXH3, 128 bits, xxHash specification 0.2.0) and the hashes are
 * added up modulo 2^128, so parts of a file can be hashed side by side, and rows can be taken out
 * again (M. Bellare, D. Micciancio, AdHash, 1997).
 */
final class ContentHash {

  private static final Hasher128 HASHER = Hashing.xxh3_128();

  private long high;
  private long low;
  private long rows;

  /** Adds a row as it is stored. */
  void add(byte[] buffer, int start, int end) {
    HashValue128 hash = HASHER.hashBytesTo128Bits(buffer, start, end - start);
    add(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    rows++;
  }

  /** Takes out a row that was added. */
  void subtract(byte[] buffer, int start, int end) {
    HashValue128 hash = HASHER.hashBytesTo128Bits(buffer, start, end - start);
    // -x is ~x + 1, over both words.
    add(~hash.getMostSignificantBits(), ~hash.getLeastSignificantBits());
    add(0, 1);
    rows--;
  }

  /** Adds all rows of another hash. */
  void add(ContentHash other) {
    add(other.high, other.low);
    rows += other.rows;
  }

  /** What is needed to go on later. */
  byte[] state() {
    return ByteBuffer.allocate(3 * Long.BYTES).putLong(rows).putLong(high).putLong(low).array();
  }

  /** Goes on from where another stopped. */
  static ContentHash from(byte[] state) {
    ByteBuffer words = ByteBuffer.wrap(state);
    ContentHash hash = new ContentHash();
    hash.rows = words.getLong();
    hash.high = words.getLong();
    hash.low = words.getLong();
    return hash;
  }

  private void add(long moreHigh, long moreLow) {
    low += moreLow;
    long carry = Long.compareUnsigned(low, moreLow) < 0 ? 1 : 0;
    high += moreHigh + carry;
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
