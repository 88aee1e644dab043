package city.opendata.ingestion.quarantine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Row numbers that were seen: a bit for each, in parts, since they may lie far apart. */
final class RowNumbers {

  private static final int PART_BITS = 16;

  private final Map<Long, BitSet> parts = new HashMap<>();

  /** Adds a number that is not negative; false when it was there. */
  boolean add(long number) {
    BitSet part = parts.computeIfAbsent(number >>> PART_BITS, first -> new BitSet());
    int bit = (int) (number & ((1 << PART_BITS) - 1));
    if (part.get(bit)) {
      return false;
    }
    part.set(bit);
    return true;
  }
}
