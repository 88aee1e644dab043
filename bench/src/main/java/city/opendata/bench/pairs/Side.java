package city.opendata.bench.pairs;

/** One of the two things that are compared: ours, or the denominator. */
@FunctionalInterface
public interface Side {

  /** Does the work once and tells how many rows a second it did. */
  double rowsPerSecond() throws Exception;
}
