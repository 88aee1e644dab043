package city.opendata.ingestion.cleaning.detect;

import java.util.Arrays;

/** The places in one text that were found, in order and apart; used again and again. */
public final class Hits {

  private static final SensitiveKind[] KINDS = SensitiveKind.values();

  /** More bytes than a name has, which is found before what stands within it. */
  private static final int NEAR = 1024;

  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private byte[] kinds = new byte[8];
  private int size;

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  /** Forgets those from this one on. */
  void clear(int from) {
    size = from;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Where the text of one begins. */
  public int start(int hit) {
    return starts[hit];
  }

  /** Where the text of one ends. */
  public int end(int hit) {
    return ends[hit];
  }

  /** What one is. */
  public SensitiveKind kind(int hit) {
    return KINDS[kinds[hit]];
  }

  /** Whether any of them is known by its check digit. */
  public boolean haveCheckDigit() {
    for (int i = 0; i < size; i++) {
      if (kind(i).hasCheckDigit()) {
        return true;
      }
    }
    return false;
  }

  void add(int start, int end, SensitiveKind kind) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size++] = (byte) kind.ordinal();
  }

  /**
   * Whether a hit ends here. They come nearly in order: what ends far before has none behind it.
   */
  boolean hasEnd(int end) {
    for (int i = size - 1; i >= 0 && ends[i] > end - NEAR; i--) {
      if (ends[i] == end) {
        return true;
      }
    }
    return false;
  }

  /** Tells of one hit. */
  interface Condition {

    boolean holds(SensitiveKind kind, int start, int end);
  }

  /** Forgets those for which this holds. */
  void removeIf(Condition condition) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!condition.holds(kind(i), starts[i], ends[i])) {
        starts[kept] = starts[i];
        ends[kept] = ends[i];
        kinds[kept++] = kinds[i];
      }
    }
    size = kept;
  }

  /** Moves all hits on by so many bytes. */
  void move(int distance) {
    for (int i = 0; i < size; i++) {
      starts[i] += distance;
      ends[i] += distance;
    }
  }

  /** Moves all hits from this one on to where the places of another text are. */
  void translate(int from, int[] places) {
    for (int i = from; i < size; i++) {
      starts[i] = places[starts[i]];
      ends[i] = places[ends[i]];
    }
  }

  /**
   * Puts them in order; of two that overlap the longer names what both cover together. What is
   * before the start of the text goes.
   */
  void settle(int from, int start) {
    if (!isInOrder(from)) {
      sort(from);
    }
    int kept = from;
    for (int i = from; i < size; i++) {
      if (ends[i] <= start) {
        continue;
      }
      starts[i] = Math.max(starts[i], start);
      if (kept > from && starts[i] < ends[kept - 1]) {
        boolean longer = ends[i] - starts[i] > ends[kept - 1] - starts[kept - 1];
        kinds[kept - 1] = longer ? kinds[i] : kinds[kept - 1];
        ends[kept - 1] = Math.max(ends[kept - 1], ends[i]);
      } else {
        starts[kept] = starts[i];
        ends[kept] = ends[i];
        kinds[kept++] = kinds[i];
      }
    }
    size = kept;
  }

  private boolean isInOrder(int from) {
    for (int i = from + 1; i < size; i++) {
      if (starts[i] < starts[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** By where they begin, then as they were added; a text of a megabyte can hold 100 000. */
  private void sort(int from) {
    long[] order = new long[size - from];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) starts[from + i] << Integer.SIZE | i;
    }
    Arrays.sort(order);
    int[] unsortedEnds = Arrays.copyOfRange(ends, from, size);
    byte[] unsortedKinds = Arrays.copyOfRange(kinds, from, size);
    for (int i = 0; i < order.length; i++) {
      int one = (int) order[i];
      starts[from + i] = (int) (order[i] >> Integer.SIZE);
      ends[from + i] = unsortedEnds[one];
      kinds[from + i] = unsortedKinds[one];
    }
  }
}
