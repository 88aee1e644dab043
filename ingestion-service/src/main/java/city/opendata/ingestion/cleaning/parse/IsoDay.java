package city.opendata.ingestion.cleaning.parse;

import city.opendata.ingestion.cleaning.text.Ascii;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The one form that nearly all dates have, 2023-05-01, read eight bytes at once. */
final class IsoDay {

  static final int LENGTH = 10;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** 0000-00- with its first character in the lowest byte. */
  private static final long ZEROS = 0x2D30302D30303030L;

  /** What carries a byte over 0x7F when it is above 9, or at a separator above 0. */
  private static final long LIMITS = 0x7F76767F76767676L;

  private static final long HIGH_BITS = 0x8080808080808080L;

  private IsoDay() {}

  /** The epoch day of the ten bytes from {@code at} on, or {@link Dates#NO_DATE}. */
  static long at(byte[] text, int at) {
    long word = (long) WORD.get(text, at) ^ ZEROS;
    int day = Ascii.pair(text, at + 8);
    if (((word | (word + LIMITS)) & HIGH_BITS) != 0 || day < 0) {
      return Dates.NO_DATE;
    }
    int year = digit(word, 0) * 1000 + digit(word, 1) * 100 + digit(word, 2) * 10 + digit(word, 3);
    return CivilCalendar.epochDay(year, digit(word, 5) * 10 + digit(word, 6), day);
  }

  private static int digit(long word, int place) {
    return (int) (word >>> 8 * place) & 0xF;
  }
}
