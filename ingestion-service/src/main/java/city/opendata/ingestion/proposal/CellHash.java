package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Hashes of 64 bits under a random key, so that nobody can make up rows that fall together. Of a
 * million rows, the odds that any two do are below 10^-7.
 */
final class CellHash {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Odd numbers of well mixed bits (Sebastiano Vigna's splitmix64, and the golden ratio). */
  private static final long FIRST = 0xBF58476D1CE4E5B9L;

  private static final long SECOND = 0x9E3779B97F4A7C15L;

  private final long firstKey;
  private final long secondKey;
  private long high;
  private long low;

  CellHash(SecureRandom random) {
    firstKey = random.nextLong();
    secondKey = random.nextLong();
  }

  void begin() {
    high = firstKey;
    low = secondKey;
  }

  /** Takes in a cell; a cell without value is like all others without. */
  void add(Cells cells, int row, FieldType type, TextBuffer text) {
    if (cells.verdicts()[row] != Cells.VALUE) {
      add(0);
      return;
    }
    int start = cells.starts()[row];
    int end = cells.ends()[row];
    switch (type) {
      case INTEGER, BOOLEAN, DATE, DATETIME -> {
        add(1);
        add(cells.numbers()[row]);
      }
      case STRING -> add(text.bytes(), start, end);
      case NUMBER -> add(text.bytes(), start, withoutZeros(text.bytes(), start, end));
    }
  }

  /** 1.50 is the same number as 1.5. */
  private static int withoutZeros(byte[] text, int start, int end) {
    int point = start;
    while (point < end && text[point] != '.') {
      point++;
    }
    int last = end;
    while (last > point && text[last - 1] == '0') {
      last--;
    }
    return last == point + 1 ? point : last;
  }

  private void add(byte[] text, int start, int end) {
    add(end - start + 1L);
    int i = start;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      add((long) WORD.get(text, i));
    }
    long rest = 0;
    for (; i < end; i++) {
      rest = rest << Byte.SIZE | (text[i] & 0xFF);
    }
    add(rest);
  }

  /** Each lane loses nothing of what it had, whatever the word is. */
  private void add(long word) {
    high = (high ^ word) * FIRST;
    high ^= high >>> 32;
    low = (Long.rotateLeft(low, 23) ^ word) * SECOND;
    low ^= low >>> 29;
  }

  long value() {
    return mixed(high) ^ mixed(low);
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 33) * SECOND;
    mixed = (mixed ^ mixed >>> 29) * FIRST;
    return mixed ^ mixed >>> 32;
  }
}
