package city.opendata.bench.measure;

import city.opendata.bench.clients.ClosedLoop;
import city.opendata.bench.data.CityData;
import city.opendata.bench.data.CityFiles;
import city.opendata.bench.data.CityFiles.CityFile;
import city.opendata.bench.data.Damage;
import city.opendata.bench.data.Written;
import city.opendata.bench.denominator.CopyCsv;
import city.opendata.bench.denominator.DuckDbMasking;
import city.opendata.bench.denominator.SampleJson;
import city.opendata.bench.denominator.SingleInserts;
import city.opendata.bench.pairs.Outcome;
import city.opendata.bench.pairs.Pairs;
import city.opendata.bench.pairs.Side;
import city.opendata.bench.pairs.Stopwatch;
import city.opendata.bench.path.BenchPlatform;
import city.opendata.bench.path.SingleRows;
import city.opendata.bench.path.WholePath;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Runs the measures. */
public final class Measures {

  private static final double BAD_SHARE = 0.01;
  private static final int SCALE = 10;
  private static final int CLIENTS = 16;
  private static final Duration SENDING = Duration.ofSeconds(15);
  private static final long SAMPLES = 10_000;

  private static final Set<Damage> REFUSED_BY_CONTRACT = EnumSet.allOf(Damage.class);

  private final CityData data;
  private final CityFiles files;
  private final Supplier<BenchPlatform> platform;
  private final Pairs pairs;
  private final Stopwatch stopwatch = Stopwatch.ofThisMachine();

  /**
   * Measures with these rows.
   *
   * @param platform asked by what needs it, and started then
   */
  public Measures(CityData data, CityFiles files, Supplier<BenchPlatform> platform, Pairs pairs) {
    this.data = data;
    this.files = files;
    this.platform = platform;
    this.pairs = pairs;
  }

  /** Measures one thing. */
  public Outcome run(Measure measure) throws Exception {
    return switch (measure) {
      case COPY -> pairs.compare(wholePath(files.of(data)), copyCsv(files.of(data)));
      case CLEANER -> cleaner(files.of(data));
      case BAD_ROWS ->
          pairs.compare(
              wholePath(files.of(data.withBadShare(BAD_SHARE))), wholePath(files.of(data)));
      case SCALE -> scale();
      case SINGLE_ROWS -> singleRows(files.of(CityData.good(SAMPLES)));
    };
  }

  private Side wholePath(CityFile file) {
    Written written = file.written();
    return new WholePath(
        platform.get(), file.path(), written.rows(), written.damaged(REFUSED_BY_CONTRACT));
  }

  private Side copyCsv(CityFile file) {
    return new CopyCsv(platform.get().database(), stopwatch, file.path(), file.written().rows());
  }

  private Outcome cleaner(CityFile file) throws Exception {
    long rows = file.written().rows();
    Side denominator = new DuckDbMasking(stopwatch, file.path(), rows, files.folder());
    Optional<Side> ours =
        Numerators.cleaner()
            .map(one -> () -> stopwatch.rowsPerSecond(rows, () -> one.run(file.path())));
    return compare(ours, denominator);
  }

  private Outcome scale() throws Exception {
    if (Numerators.cleaner().isEmpty()) {
      return new Outcome.NotMeasured();
    }
    CityFile small = files.of(data);
    CityFile large = files.of(CityData.good(SCALE * data.rows()));
    return pairs.compare(
        new SmallHeapRun(small.path(), large.path(), large.written().rows()),
        new SmallHeapRun(small.path(), small.path(), small.written().rows()));
  }

  private Outcome singleRows(CityFile samples) throws Exception {
    BenchPlatform running = platform.get();
    List<String> members = SampleJson.membersAfterId(running.database(), samples.path());
    return pairs.compare(
        new SingleRows(running, members, CLIENTS, SENDING, pairs::tell),
        new ClosedLoop(SingleInserts.of(running.database(), samples.path()), CLIENTS, SENDING));
  }

  private Outcome compare(Optional<Side> ours, Side denominator) throws Exception {
    return ours.isPresent() ? pairs.compare(ours.get(), denominator) : pairs.alone(denominator);
  }
}
