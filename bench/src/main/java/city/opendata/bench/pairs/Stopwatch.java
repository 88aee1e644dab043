package city.opendata.bench.pairs;

import java.util.function.LongSupplier;

/** Times work by a clock that tests can replace. */
public final class Stopwatch {

  private final LongSupplier nanoTime;

  public Stopwatch(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A stopwatch by this machine's clock. */
  public static Stopwatch ofThisMachine() {
    return new Stopwatch(System::nanoTime);
  }

  /** Work that may fail. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /** How many rows a second the work did, which has this many. */
  public double rowsPerSecond(long rows, Work work) throws Exception {
    long start = nanoTime.getAsLong();
    work.run();
    return rows / ((nanoTime.getAsLong() - start) / 1e9);
  }
}
