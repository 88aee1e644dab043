package city.opendata.local;

import java.time.Duration;

/** Hears of each step that is done, from several threads at once. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress SILENT = (what, took) -> {};

  void done(String what, Duration took);

  /** Does the step and tells how long it took. */
  default void step(String what, Runnable step) {
    long start = System.nanoTime();
    step.run();
    done(what, Duration.ofNanos(System.nanoTime() - start));
  }
}
