package city.opendata.kit.page;

import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signed cursors: the values of the last row that was seen, bound to the query they came from. A
 * cursor that was forged, cut, or taken to another query is refused.
 */
public final class CursorCodec {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 16;
  private static final int LONGEST = 16_384;
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  /**
   * @param key 32 bytes
   */
  public CursorCodec(byte[] key) {
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("opendata.cursor.key needs 32 bytes in Base64");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * @param context what the cursor belongs to, such as a fingerprint of the query
   */
  public String encode(String context, List<@Nullable String> values) {
    byte[] payload = pack(values);
    byte[] signed =
        ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
            .put(sign(context, payload))
            .put(payload)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /** The values of a cursor that this platform issued for this context. */
  public List<@Nullable String> decode(String context, String cursor) {
    try {
      if (cursor.length() > LONGEST) {
        throw ProblemException.of(KitProblem.INVALID_CURSOR);
      }
      byte[] signed = Base64.getUrlDecoder().decode(cursor);
      if (signed.length < SIGNATURE_BYTES) {
        throw ProblemException.of(KitProblem.INVALID_CURSOR);
      }
      byte[] payload = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
      byte[] signature = Arrays.copyOf(signed, SIGNATURE_BYTES);
      if (!MessageDigest.isEqual(signature, sign(context, payload))) {
        throw ProblemException.of(KitProblem.INVALID_CURSOR);
      }
      return unpack(payload);
    } catch (IllegalArgumentException notBase64) {
      throw ProblemException.of(KitProblem.INVALID_CURSOR);
    }
  }

  private byte[] sign(String context, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(context.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("HMAC is not available", missing);
    }
  }

  /** Each value as its length and UTF-8 bytes; length -1 is null. */
  private static byte[] pack(List<@Nullable String> values) {
    List<byte @Nullable []> encoded = new ArrayList<>();
    int size = 0;
    for (String value : values) {
      byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
      encoded.add(bytes);
      size += Integer.BYTES + (bytes == null ? 0 : bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.allocate(size);
    for (byte[] bytes : encoded) {
      buffer.putInt(bytes == null ? -1 : bytes.length);
      if (bytes != null) {
        buffer.put(bytes);
      }
    }
    return buffer.array();
  }

  private static List<@Nullable String> unpack(byte[] payload) {
    List<@Nullable String> values = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    while (buffer.hasRemaining()) {
      int length = buffer.getInt();
      if (length < 0) {
        values.add(null);
      } else {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        values.add(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return values;
  }
}
