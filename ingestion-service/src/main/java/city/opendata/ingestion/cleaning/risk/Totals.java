package city.opendata.ingestion.cleaning.risk;

/**
 * How totals are laid out, in memory and in files: a key of four longs, by which they are sorted,
 * then a count of rows and a sum.
 */
final class Totals {

  static final int KEYS = 4;
  static final int COUNT = 4;
  static final int SUM = 5;
  static final int LONGS = 6;

  private Totals() {}

  /** Orders by key. */
  static int compare(long[] left, int leftAt, long[] right, int rightAt) {
    for (int i = 0; i < KEYS; i++) {
      long a = left[leftAt + i];
      long b = right[rightAt + i];
      if (a != b) {
        return a < b ? -1 : 1;
      }
    }
    return 0;
  }

  /** Whether both are about the same group, whose hash is the first half of the key. */
  static boolean sameGroup(long[] left, long[] right) {
    return left[0] == right[0] && left[1] == right[1];
  }
}
