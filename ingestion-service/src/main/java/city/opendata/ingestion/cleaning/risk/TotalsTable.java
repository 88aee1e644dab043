package city.opendata.ingestion.cleaning.risk;

import java.util.Arrays;

/** Totals by key: an open-addressing table of a fixed size. Serves one thread at a time. */
final class TotalsTable {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int entries;
  private final int mask;
  private final int shift;
  private final long[] slots;
  private int size;

  /** A table with room for so many keys. */
  TotalsTable(int entries) {
    this.entries = entries;
    int capacity = Integer.highestOneBit(entries + entries / 2) * 2;
    this.mask = capacity - 1;
    this.shift = Long.numberOfLeadingZeros(mask);
    this.slots = new long[capacity * Totals.LONGS];
  }

  /** Whether so many keys more will find room, whether they are new or not. */
  boolean hasRoom(int more) {
    return entries - size >= more;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds one row to the total of a key. */
  void add(long key0, long key1, long key2, long key3, long amount) {
    long hash = (key0 ^ Long.rotateLeft(key2 + key3, 32)) * SPREAD;
    int slot = (int) (hash >>> shift);
    while (true) {
      int at = slot * Totals.LONGS;
      if (slots[at + Totals.COUNT] == 0) {
        slots[at] = key0;
        slots[at + 1] = key1;
        slots[at + 2] = key2;
        slots[at + 3] = key3;
        size++;
      } else if (slots[at] != key0
          || slots[at + 1] != key1
          || slots[at + 2] != key2
          || slots[at + 3] != key3) {
        slot = (slot + 1) & mask;
        continue;
      }
      slots[at + Totals.COUNT]++;
      slots[at + Totals.SUM] = Math.addExact(slots[at + Totals.SUM], amount);
      return;
    }
  }

  /** Everything in order; the table takes nothing more until it is cleared. */
  TotalsCursor sorted() {
    int to = 0;
    for (int at = 0; at < slots.length; at += Totals.LONGS) {
      if (slots[at + Totals.COUNT] != 0) {
        System.arraycopy(slots, at, slots, to, Totals.LONGS);
        to += Totals.LONGS;
      }
    }
    Arrays.fill(slots, to, slots.length, 0);
    TotalsSort.sort(slots, size);
    return new Cursor();
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  private final class Cursor implements TotalsCursor {

    private final long[] current = new long[Totals.LONGS];
    private int next;

    @Override
    public boolean advance() {
      if (next == size) {
        return false;
      }
      System.arraycopy(slots, next++ * Totals.LONGS, current, 0, Totals.LONGS);
      return true;
    }

    @Override
    public long[] current() {
      return current;
    }

    @Override
    public void close() {
      // A table holds nothing but memory.
    }
  }
}
