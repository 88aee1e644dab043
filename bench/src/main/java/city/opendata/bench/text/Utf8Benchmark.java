package city.opendata.bench.text;

import city.opendata.bench.data.CityData;
import city.opendata.ingestion.cleaning.text.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to find out that a row of the city data is UTF-8. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Utf8Benchmark {

  private static final int ROWS = 10_000;

  private byte[] text = {};

  /** Makes the rows. */
  @Setup
  public void generate() throws IOException {
    Path file = Files.createTempFile("bench-utf8-", ".csv");
    try {
      CityData.good(ROWS).write(file);
      text = Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int firstFault() {
    return Utf8.firstFault(text, 0, text.length);
  }
}
