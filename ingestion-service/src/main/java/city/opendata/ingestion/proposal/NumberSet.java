package city.opendata.ingestion.proposal;

/** A set of well mixed numbers, in eight bytes for each of twice as many places. */
final class NumberSet {

  private static final int FIRST_PLACES = 1 << 10;

  private long[] places = new long[FIRST_PLACES];
  private boolean hasZero;
  private int size;

  int size() {
    return size;
  }

  /** Returns false when the number is there already. */
  boolean add(long number) {
    if (number == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      size += isNew ? 1 : 0;
      return isNew;
    }
    if (!put(places, number)) {
      return false;
    }
    size++;
    if (2L * size > places.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[2 * places.length];
    for (long number : places) {
      if (number != 0) {
        put(larger, number);
      }
    }
    places = larger;
  }

  /** Zero marks a free place. */
  private static boolean put(long[] places, long number) {
    int mask = places.length - 1;
    int place = (int) number & mask;
    while (places[place] != 0) {
      if (places[place] == number) {
        return false;
      }
      place = place + 1 & mask;
    }
    places[place] = number;
    return true;
  }
}
