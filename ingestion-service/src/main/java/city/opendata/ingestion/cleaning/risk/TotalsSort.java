package city.opendata.ingestion.cleaning.risk;

/**
 * Sorts totals in their array (C. A. R. Hoare, Quicksort, 1962). Keys begin with a hash and differ,
 * so no order of rows makes it slow.
 */
final class TotalsSort {

  private static final int FEW = 12;

  private TotalsSort() {}

  /** Sorts the first {@code count} totals. */
  static void sort(long[] totals, int count) {
    sort(totals, 0, count - 1, new long[Totals.LONGS]);
  }

  private static void sort(long[] totals, int first, int last, long[] pivot) {
    int low = first;
    int high = last;
    while (high - low >= FEW) {
      int middle = partition(totals, low, high, pivot);
      // The shorter part first, so that the stack stays low.
      if (middle - low < high - middle) {
        sort(totals, low, middle, pivot);
        low = middle + 1;
      } else {
        sort(totals, middle + 1, high, pivot);
        high = middle;
      }
    }
    insert(totals, low, high, pivot);
  }

  /** Afterwards nothing up to the result is greater than anything behind it. */
  private static int partition(long[] totals, int first, int last, long[] pivot) {
    System.arraycopy(totals, (first + last >>> 1) * Totals.LONGS, pivot, 0, Totals.LONGS);
    int low = first - 1;
    int high = last + 1;
    while (true) {
      do {
        low++;
      } while (Totals.compare(totals, low * Totals.LONGS, pivot, 0) < 0);
      do {
        high--;
      } while (Totals.compare(totals, high * Totals.LONGS, pivot, 0) > 0);
      if (low >= high) {
        return high;
      }
      swap(totals, low * Totals.LONGS, high * Totals.LONGS);
    }
  }

  private static void swap(long[] totals, int left, int right) {
    for (int i = 0; i < Totals.LONGS; i++) {
      long kept = totals[left + i];
      totals[left + i] = totals[right + i];
      totals[right + i] = kept;
    }
  }

  private static void insert(long[] totals, int first, int last, long[] one) {
    for (int i = first + 1; i <= last; i++) {
      System.arraycopy(totals, i * Totals.LONGS, one, 0, Totals.LONGS);
      int at = i;
      while (at > first && Totals.compare(totals, (at - 1) * Totals.LONGS, one, 0) > 0) {
        System.arraycopy(totals, (at - 1) * Totals.LONGS, totals, at * Totals.LONGS, Totals.LONGS);
        at--;
      }
      System.arraycopy(one, 0, totals, at * Totals.LONGS, Totals.LONGS);
    }
  }
}
