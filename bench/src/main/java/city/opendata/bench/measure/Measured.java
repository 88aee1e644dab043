package city.opendata.bench.measure;

import java.nio.file.Path;

/** Our work on one file, timed from outside. */
@FunctionalInterface
public interface Measured {

  /** Does all of the work and throws when its result is wrong. */
  void run(Path csv) throws Exception;
}
