package city.opendata.bench.data;

/** The check digit of an 18-place citizen's ID number (GB 11643-1999). */
final class IdentityNumber {

  static final int BODY_LENGTH = 17;

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private IdentityNumber() {}

  /** The 18th place that belongs to the 17 digits at {@code start}. */
  static char check(byte[] text, int start) {
    int sum = 0;
    for (int i = 0; i < BODY_LENGTH; i++) {
      sum += (text[start + i] - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }
}
