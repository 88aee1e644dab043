package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.Ascii;

/** About how many different things were seen, from 0 to 256: linear counting by one bit each. */
final class Variety {

  private static final int BITS = 256;
  private static final int SPREAD = 0x9E3779B9;

  private final long[] seen = new long[BITS / Long.SIZE];

  /** Adds the bytes of a slice. */
  void add(byte[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    put(hash);
  }

  /** Adds the first digits of a slice, if it has as many in half width. */
  void addDigits(byte[] text, int start, int end, int count) {
    int hash = 0;
    int taken = 0;
    for (int i = start; i < end && taken < count; i++) {
      if (Ascii.isDigit(text[i])) {
        hash = hash * 31 + text[i];
        taken++;
      }
    }
    if (taken == count) {
      put(hash);
    }
  }

  private void put(int hash) {
    int bit = hash * SPREAD >>> 24;
    seen[bit >> 6] |= 1L << bit;
  }

  void add(Variety other) {
    for (int i = 0; i < seen.length; i++) {
      seen[i] |= other.seen[i];
    }
  }

  int size() {
    int size = 0;
    for (long bits : seen) {
      size += Long.bitCount(bits);
    }
    return size;
  }
}
