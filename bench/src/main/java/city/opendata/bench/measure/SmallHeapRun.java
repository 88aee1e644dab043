package city.opendata.bench.measure;

import city.opendata.bench.pairs.Side;
import city.opendata.bench.pairs.Stopwatch;
import city.opendata.local.part.PlatformException;
import city.opendata.local.process.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The cleaner in a JVM of its own with little memory, so that what it keeps for each row shows. */
public final class SmallHeapRun implements Side {

  private static final String HEAP = "-Xmx256m";

  private final Path warmUp;
  private final Path csv;
  private final long rows;

  /**
   * A run on this file.
   *
   * @param warmUp a file that is read first, so that the time is not that of starting
   */
  SmallHeapRun(Path warmUp, Path csv, long rows) {
    this.warmUp = warmUp;
    this.csv = csv;
    this.rows = rows;
  }

  @Override
  public double rowsPerSecond() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                JavaCommand.path(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapRun.class.getName(),
                warmUp.toString(),
                csv.toString(),
                Long.toString(rows))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new PlatformException("The cleaner failed with " + HEAP + "; see above.");
      }
      return Double.parseDouble(said);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Runs in the JVM with little memory and prints the rows a second. */
  public static void main(String[] arguments) throws Exception {
    Thread.ofPlatform().daemon().start(SmallHeapRun::endWithParent);
    Measured cleaner = Numerators.cleaner().orElseThrow();
    Path warmUp = Path.of(arguments[0]);
    Path csv = Path.of(arguments[1]);
    long rows = Long.parseLong(arguments[2]);
    cleaner.run(warmUp);
    System.out.println(Stopwatch.ofThisMachine().rowsPerSecond(rows, () -> cleaner.run(csv)));
  }

  /** The parent never writes: its end, however it comes, closes the pipe. */
  private static void endWithParent() {
    try {
      int nothing = System.in.read();
      Runtime.getRuntime().halt(nothing);
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }
}
