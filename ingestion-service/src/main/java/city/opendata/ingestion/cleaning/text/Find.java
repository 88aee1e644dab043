package city.opendata.ingestion.cleaning.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds bytes eight at a time (Henry S. Warren, Hacker's Delight, 2nd ed., 6-1). In UTF-8 an ASCII
 * byte is never a part of another character.
 */
public final class Find {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Find() {}

  /** The first position of {@code wanted}, an ASCII character, or {@code end}. */
  public static int first(byte[] text, int start, int end, char wanted) {
    long pattern = LOW_BITS * wanted;
    int i = start;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      long difference = (long) WORD.get(text, i) ^ pattern;
      long hits = (difference - LOW_BITS) & ~difference & HIGH_BITS;
      if (hits != 0) {
        return i + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (i < end && text[i] != wanted) {
      i++;
    }
    return i;
  }

  /** The first position of a byte below {@code bound}, an ASCII character, or {@code end}. */
  public static int firstBelow(byte[] text, int start, int end, char bound) {
    long pattern = LOW_BITS * bound;
    int i = start;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      long word = (long) WORD.get(text, i);
      long hits = (word - pattern) & ~word & HIGH_BITS;
      if (hits != 0) {
        return i + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (i < end && (text[i] < 0 || text[i] >= bound)) {
      i++;
    }
    return i;
  }
}
