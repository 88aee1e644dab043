package city.opendata.ingestion.cleaning.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 (RFC 3629) in bytes. All but {@link #firstFault} take text that is known to be valid. */
public final class Utf8 {

  /** Bytes of the longest character. */
  public static final int LONGEST = 4;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  /** Two characters of three bytes, in the lower six of eight. */
  private static final long TWO_THREES_MASK = 0x0000C0C0F0C0C0F0L;

  private static final long TWO_THREES = 0x00008080E08080E0L;

  /** By the lower half of a lead of three bytes: all but E0 and ED, whose second may be wrong. */
  private static final int USUAL_LEADS = 0xDFFE;

  private Utf8() {}

  /**
   * The first byte that is not text: one that no character of UTF-8 has in this place, or a NUL. A
   * character that the end cuts is a fault.
   *
   * @return {@code end} when all of it is text
   */
  public static int firstFault(byte[] text, int start, int end) {
    int i = start;
    while (i < end) {
      if (i + Long.BYTES <= end) {
        long word = (long) WORD.get(text, i);
        // ASCII without NUL: no high bit, and no byte that a subtraction of one borrows from.
        if (((word | (word - LOW_BITS)) & HIGH_BITS) == 0) {
          i += Long.BYTES;
          continue;
        }
        if ((word & TWO_THREES_MASK) == TWO_THREES
            && isUsualLead((int) word)
            && isUsualLead((int) (word >>> 3 * Byte.SIZE))) {
          i += 6;
          continue;
        }
      }
      int next = next(text, i, end);
      if (next < 0) {
        return i;
      }
      i = next;
    }
    return end;
  }

  /** The position after the character at {@code i}, or -1 when there is none. */
  private static int next(byte[] text, int i, int end) {
    int lead = text[i];
    if (lead > 0) {
      return i + 1;
    }
    if ((lead & 0xF0) == 0xE0) {
      return end - i >= 3 && isThree(lead, text[i + 1], text[i + 2]) ? i + 3 : -1;
    }
    if ((lead & 0xE0) == 0xC0) {
      return end - i >= 2 && (lead & 0x1E) != 0 && isContinuation(text[i + 1]) ? i + 2 : -1;
    }
    if ((lead & 0xF8) == 0xF0) {
      return end - i >= 4 && isFour(text, i) ? i + 4 : -1;
    }
    return -1;
  }

  private static boolean isUsualLead(int lead) {
    return (USUAL_LEADS >>> (lead & 0x0F) & 1) != 0;
  }

  /** Neither overlong nor half of a surrogate pair. */
  private static boolean isThree(int lead, byte second, byte third) {
    if (!isContinuation(second) || !isContinuation(third)) {
      return false;
    }
    int high = (lead & 0x0F) << 6 | (second & 0x3F);
    return high >= 0x20 && (high & 0x3E0) != 0x360;
  }

  private static boolean isFour(byte[] text, int i) {
    if (!isContinuation(text[i + 1])
        || !isContinuation(text[i + 2])
        || !isContinuation(text[i + 3])) {
      return false;
    }
    int codePoint = codePoint(text, i);
    return codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT
        && codePoint <= Character.MAX_CODE_POINT;
  }

  /** Whether the byte goes on with a character that another byte began. */
  public static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /** How many bytes the character has that this byte begins. */
  public static int length(byte lead) {
    if (lead >= 0) {
      return 1;
    }
    return (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : 4;
  }

  /** The code point of the character that begins at {@code i}. */
  public static int codePoint(byte[] text, int i) {
    int lead = text[i];
    return switch (length((byte) lead)) {
      case 1 -> lead;
      case 2 -> (lead & 0x1F) << 6 | (text[i + 1] & 0x3F);
      case 3 -> (lead & 0x0F) << 12 | (text[i + 1] & 0x3F) << 6 | (text[i + 2] & 0x3F);
      default ->
          (lead & 0x07) << 18
              | (text[i + 1] & 0x3F) << 12
              | (text[i + 2] & 0x3F) << 6
              | (text[i + 3] & 0x3F);
    };
  }

  /** Where the character begins that ends before {@code end}. */
  public static int previous(byte[] text, int end) {
    int i = end - 1;
    while (isContinuation(text[i])) {
      i--;
    }
    return i;
  }

  /** How many code points a slice has. */
  public static int count(byte[] text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += isContinuation(text[i]) ? 0 : 1;
    }
    return count;
  }
}
