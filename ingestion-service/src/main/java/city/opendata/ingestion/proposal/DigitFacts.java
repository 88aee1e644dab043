package city.opendata.ingestion.proposal;

/** What the values of a column have that are digits only: zeros in front, and how many digits. */
final class DigitFacts {

  private long values;
  private long leadingZeros;
  private int least = Integer.MAX_VALUE;
  private int most;
  private long destroyed;

  void add(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] < '0' || text[i] > '9') {
        destroyed += Reading.isDestroyed(text, start, end) ? 1 : 0;
        return;
      }
    }
    values++;
    leadingZeros += text[start] == '0' && end - start > 1 ? 1 : 0;
    least = Math.min(least, end - start);
    most = Math.max(most, end - start);
  }

  long values() {
    return values;
  }

  long leadingZeros() {
    return leadingZeros;
  }

  /** Digits of the longest. */
  int most() {
    return most;
  }

  /** Whether all of them have as many digits. */
  boolean haveOneLength() {
    return values > 0 && least == most;
  }

  /** Values such as 3.20205E+17. */
  long destroyed() {
    return destroyed;
  }
}
