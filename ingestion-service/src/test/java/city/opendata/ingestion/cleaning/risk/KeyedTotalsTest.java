package city.opendata.ingestion.cleaning.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedTotalsTest {

  private static final Comparator<List<Long>> BY_KEY =
      Comparator.comparing((List<Long> key) -> key.get(0))
          .thenComparing(key -> key.get(1))
          .thenComparing(key -> key.get(2))
          .thenComparing(key -> key.get(3));

  @TempDir private Path directory;

  /** Count and sum. */
  private record Total(long count, long sum) {

    Total plus(Total other) {
      return new Total(count + other.count, sum + other.sum);
    }
  }

  private static Map<List<Long>, Total> drain(TotalsCursor cursor) throws IOException {
    Map<List<Long>, Total> totals = new TreeMap<>(BY_KEY);
    List<Long> last = List.of();
    while (cursor.advance()) {
      long[] one = cursor.current();
      List<Long> key = List.of(one[0], one[1], one[2], one[3]);
      if (!last.isEmpty()) {
        assertThat(BY_KEY.compare(last, key)).isNegative();
      }
      last = key;
      totals.put(key, new Total(one[Totals.COUNT], one[Totals.SUM]));
    }
    return totals;
  }

  @ParameterizedTest
  @CsvSource({
    "8, 20000, 3",
    "8, 3000, 1000000",
    "9, 500, 2",
    "50, 20000, 12",
    "1000, 20000, 10",
    "100000, 20000, 20",
    "8, 0, 1"
  })
  void totalsAreExactHoweverLittleMemoryThereIs(int entries, int rows, int range)
      throws IOException {
    Random random = new Random(entries + rows + range);
    Map<List<Long>, Total> expected = new TreeMap<>(BY_KEY);
    try (KeyedTotals totals = new KeyedTotals(new RiskStorage(entries, directory))) {
      totals.add(
          outer ->
              // A second table, as if of another thread.
              totals.add(
                  inner -> {
                    for (int row = 0; row < rows; row++) {
                      TotalsTable table = random.nextBoolean() ? outer : inner;
                      long key0 = random.nextInt(range) - range / 2L << random.nextInt(2) * 40;
                      long key3 = random.nextInt(range);
                      long amount = random.nextInt(100) - 50;
                      totals.makeRoom(table, 1);
                      table.add(key0, key0 & 1, key3 & 3, key3, amount);
                      expected.merge(
                          List.of(key0, key0 & 1, key3 & 3, key3),
                          new Total(1, amount),
                          Total::plus);
                    }
                  }));

      try (TotalsCursor sorted = totals.finish()) {
        assertThat(drain(sorted)).isEqualTo(expected);
      }
      try (TotalsCursor again = totals.finish()) {
        assertThat(drain(again)).isEqualTo(expected);
      }
    }
    assertThat(RiskRun.names(directory)).isEmpty();
  }

  @Test
  void nothingIsLeftOfAFileThatFailedHalfWritten() throws IOException {
    try (SpillDirectory spilled = new SpillDirectory(directory)) {
      assertThatIOException().isThrownBy(() -> spilled.add(new Failing()));
      assertThat(RiskRun.names(directory)).hasSize(1);
    }
    assertThat(RiskRun.names(directory)).isEmpty();
  }

  @Test
  void nothingIsLeftWhenTheRowsStopComing() throws IOException {
    try (KeyedTotals totals = new KeyedTotals(new RiskStorage(8, directory))) {
      totals.add(table -> fill(totals, table, 1_000));
      assertThat(RiskRun.names(directory)).hasSize(1);
    }
    assertThat(RiskRun.names(directory)).isEmpty();
  }

  @Test
  void fewFilesAreKeptHoweverManyWereWritten() throws IOException {
    try (KeyedTotals totals = new KeyedTotals(new RiskStorage(8, directory))) {
      totals.add(table -> fill(totals, table, 8 * 1_000));
      Path made = directory.resolve(RiskRun.names(directory).getFirst());
      assertThat(RiskRun.names(made)).hasSizeLessThan(3 * SpillDirectory.FAN_IN);
    }
  }

  @Test
  void aDirectoryThatIsNotThereIsAnErrorOfTheCheck() throws IOException {
    RiskStorage storage = new RiskStorage(8, directory.resolve("missing"));
    try (KeyedTotals totals = new KeyedTotals(storage)) {
      assertThatIOException().isThrownBy(() -> totals.add(table -> fill(totals, table, 9)));
    }
  }

  @Test
  void aTruncatedFileIsAnError() throws IOException {
    Path file = directory.resolve("0");
    Files.write(file, new byte[Totals.LONGS * Long.BYTES + 1]);
    try (TotalsFile totals = TotalsFile.open(file)) {
      assertThatIOException().isThrownBy(totals::advance);
    }
  }

  private static void fill(KeyedTotals totals, TotalsTable table, int keys) throws IOException {
    for (int key = 0; key < keys; key++) {
      totals.makeRoom(table, 1);
      table.add(key, 0, 0, 0, 0);
    }
  }

  /** Fails after enough for a part to be on disk. */
  private static final class Failing implements TotalsCursor {

    private final long[] current = new long[Totals.LONGS];

    @Override
    public boolean advance() throws IOException {
      if (++current[0] > 5_000) {
        throw new IOException("disk");
      }
      return true;
    }

    @Override
    public long[] current() {
      return current;
    }

    @Override
    public void close() {}
  }
}
