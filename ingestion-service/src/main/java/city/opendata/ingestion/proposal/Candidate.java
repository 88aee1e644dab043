package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Counts how many values of a column a reading fits, until it is hopeless. */
final class Candidate {

  private static final int PATIENCE = 100;
  private static final int HOPELESS = 4;

  private final Reading reading;
  private long fits;
  private long misfits;
  private long firstMisfit;

  Candidate(Reading reading) {
    this.reading = reading;
  }

  /** Whether it fits one more value, of this line. */
  boolean add(byte[] text, int start, int end, TextBuffer scratch, long line) {
    if (misfits > PATIENCE && misfits > fits / HOPELESS) {
      return false;
    }
    boolean accepts = reading.check().accepts(text, start, end, scratch);
    if (accepts) {
      fits++;
    } else {
      firstMisfit = misfits == 0 ? line : firstMisfit;
      misfits++;
    }
    return accepts;
  }

  Reading reading() {
    return reading;
  }

  /** Whether it fits every value, and there is one. */
  boolean fitsAll() {
    return fits > 0 && misfits == 0;
  }

  long fits() {
    return fits;
  }

  long misfits() {
    return misfits;
  }

  /** The line of the first value that it does not fit; 0 when it fits all. */
  long firstMisfit() {
    return firstMisfit;
  }
}
