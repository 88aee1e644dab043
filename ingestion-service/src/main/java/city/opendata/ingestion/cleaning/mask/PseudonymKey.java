package city.opendata.ingestion.cleaning.mask;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A dataset's key for pseudonyms, in one of its versions. Never shows the secret. */
public final class PseudonymKey {

  /** Versions have at most four digits. */
  public static final int MOST_VERSION = 9_999;

  /** A key shorter than the hash makes HMAC weaker (RFC 2104, clause 3). */
  public static final int LEAST_BYTES = 32;

  private static final byte[] PURPOSE = "pseudonym".getBytes(StandardCharsets.US_ASCII);

  private final int version;
  private final byte[] secret;

  /** Takes a secret of at least {@link #LEAST_BYTES} random bytes. */
  public PseudonymKey(int version, byte[] secret) {
    Bounds.check("keyVersion", version, 1, MOST_VERSION);
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException("A key must have at least " + LEAST_BYTES + " bytes");
    }
    this.version = version;
    this.secret = secret.clone();
  }

  /**
   * The key that a platform's secret gives a dataset. Other datasets and other versions have keys
   * that tell nothing about this one.
   */
  public static PseudonymKey derived(byte[] platformSecret, String dataset, int version) {
    if (platformSecret.length < LEAST_BYTES) {
      throw new IllegalArgumentException("A secret must have at least " + LEAST_BYTES + " bytes");
    }
    byte[] name = dataset.getBytes(StandardCharsets.UTF_8);
    // The name comes last, so that no two names and versions are the same bytes.
    byte[] input =
        ByteBuffer.allocate(PURPOSE.length + Integer.BYTES + name.length)
            .put(PURPOSE)
            .putInt(version)
            .put(name)
            .array();
    byte[] secret = new byte[HmacSha256.LENGTH];
    new HmacSha256(platformSecret).compute(input, 0, input.length, secret);
    return new PseudonymKey(version, secret);
  }

  /** The version that its pseudonyms begin with. */
  public int version() {
    return version;
  }

  HmacSha256 hmac() {
    return new HmacSha256(secret);
  }

  @Override
  public String toString() {
    return "PseudonymKey[version=" + version + ']';
  }

  /** Where a dataset's keys come from. */
  @FunctionalInterface
  public interface Source {

    /** No pseudonym is needed. */
    Source NONE =
        version -> {
          throw new InvalidMaskException("keyVersion", "the dataset has no key " + version);
        };

    /** The key of a version. */
    PseudonymKey key(int version);

    /** Just this key. */
    static Source of(PseudonymKey only) {
      Objects.requireNonNull(only);
      return version -> version == only.version() ? only : NONE.key(version);
    }
  }
}
