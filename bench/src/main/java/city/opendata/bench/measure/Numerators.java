package city.opendata.bench.measure;

import city.opendata.bench.clients.RowSenders;
import city.opendata.bench.path.BenchPlatform;
import java.util.Objects;
import java.util.Optional;

/**
 * Our side of the measures that do not go through the whole platform. What is empty here is
 * reported as "not measured yet", beside its denominator.
 */
public final class Numerators {

  private Numerators() {}

  /**
   * Parses, checks and masks a file, and throws the result away. Also run in a JVM of its own, with
   * little memory, for {@link Measure#SCALE}.
   */
  static Optional<Measured> cleaner() {
    return Optional.empty();
  }

  /** Clients that push one row at a time to the running platform. */
  static Optional<RowSenders> singleRows(BenchPlatform platform) {
    Objects.requireNonNull(platform);
    return Optional.empty();
  }
}
