package city.opendata.ingestion.proposal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many different values a column has: exact up to a bound, and beyond it only that there are
 * more. Of a few short ones it keeps the text and how often each is there, for a code list.
 */
final class DistinctValues {

  static final int MOST = 4_096;
  static final int MOST_CODES = 60;
  private static final int LONGEST_CODE_BYTES = 150;
  private static final int FIRST_SLOTS = 64;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Map<String, Long> codes = new LinkedHashMap<>();
  private long[] slots = new long[FIRST_SLOTS];
  private int count;
  private boolean hasMore;
  private boolean hasRepeats;
  private boolean hasTooManyCodes;

  void add(byte[] text, int start, int end) {
    if (!hasTooManyCodes) {
      addCode(text, start, end);
    }
    if (!hasMore) {
      hasRepeats |= !put(hash(text, start, end));
    }
  }

  private void addCode(byte[] text, int start, int end) {
    if (end - start > LONGEST_CODE_BYTES) {
      forgetCodes();
      return;
    }
    codes.merge(new String(text, start, end - start, StandardCharsets.UTF_8), 1L, Long::sum);
    if (codes.size() > MOST_CODES) {
      forgetCodes();
    }
  }

  private void forgetCodes() {
    hasTooManyCodes = true;
    codes.clear();
  }

  private boolean put(long hash) {
    int i = place(hash);
    if (slots[i] == hash) {
      return false;
    }
    if (count == MOST) {
      hasMore = true;
      return true;
    }
    slots[i] = hash;
    if (++count * 2 > slots.length) {
      grow();
    }
    return true;
  }

  private int place(long hash) {
    int i = (int) (hash >>> 32) & slots.length - 1;
    while (slots[i] != 0 && slots[i] != hash) {
      i = i + 1 & slots.length - 1;
    }
    return i;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> slots[place(hash)] = hash);
  }

  private static long hash(byte[] text, int start, int end) {
    long hash = end - start;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text[i]) * SPREAD;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }

  /** How many there are, or {@link #MOST} when there are more. */
  int count() {
    return count;
  }

  /** Whether there are more than were counted. */
  boolean hasMore() {
    return hasMore;
  }

  /** Whether one of those that were counted came again. */
  boolean hasRepeats() {
    return hasRepeats;
  }

  /** The values and how often each is there; empty when they are too many or too long. */
  Map<String, Long> codes() {
    return codes;
  }
}
