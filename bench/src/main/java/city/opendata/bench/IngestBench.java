package city.opendata.bench;

import city.opendata.bench.data.CityData;
import city.opendata.bench.data.CityFiles;
import city.opendata.bench.measure.Measure;
import city.opendata.bench.measure.Measures;
import city.opendata.bench.pairs.Outcome;
import city.opendata.bench.pairs.Pairs;
import city.opendata.bench.report.Report;
import city.opendata.local.TemporaryFolder;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code ./platform bench ingest}; the script has found the JDK and built the project. */
public final class IngestBench {

  private static final int OK = 0;
  private static final int FAILED = 1;

  private final Console console;
  private volatile boolean ended;

  private IngestBench(Console console) {
    this.console = console;
  }

  /** Measures, reports, and ends with its status. */
  public static void main(String[] arguments) throws Exception {
    Console console = new Console();
    int status = FAILED;
    try {
      new IngestBench(console).run(Arguments.of(List.of(arguments)));
      status = OK;
    } catch (PlatformException e) {
      console.fail(e.getMessage());
    } catch (Exception e) {
      if (!console.isStopping()) {
        throw e;
      }
    }
    System.exit(status);
  }

  private void run(Arguments arguments) throws Exception {
    ProjectFolder project = ProjectFolder.find();
    TemporaryFolder folder = TemporaryFolder.create();
    Thread cleaner = new Thread(() -> stop(folder), "delete files");
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      DiskNeed.require(folder.path(), arguments);
      Report report = new Report(arguments.rows(), arguments.pairs(), measure(arguments, folder));
      console.say("");
      report.lines().forEach(console::say);
      write(arguments, report, project);
    } finally {
      ended = !console.isStopping();
    }
  }

  /** At the end as on Ctrl-C; the platform has its own hook. */
  private void stop(TemporaryFolder folder) {
    if (!ended) {
      console.stopping();
    }
    folder.delete();
  }

  private Map<Measure, Outcome> measure(Arguments arguments, TemporaryFolder folder)
      throws Exception {
    CityFiles files = new CityFiles(folder.path(), console::say);
    Map<Measure, Outcome> outcomes = new EnumMap<>(Measure.class);
    try (LazyPlatform platform = new LazyPlatform(console)) {
      Measures measures =
          new Measures(
              CityData.good(arguments.rows()),
              files,
              platform,
              new Pairs(arguments.pairs(), turn -> console.say("  " + turn)));
      for (Measure measure : arguments.inOrder()) {
        console.say(
            "%s: %s; denominator: %s"
                .formatted(measure.shortName(), measure.ours(), measure.denominator()));
        outcomes.put(measure, measures.run(measure));
      }
    }
    return outcomes;
  }

  private void write(Arguments arguments, Report report, ProjectFolder project) throws IOException {
    if (arguments.pairs() < Pairs.ENOUGH) {
      console.say(
          "docs/benchmarks.md stays as it is: it takes figures of %d pairs or more."
              .formatted(Pairs.ENOUGH));
      return;
    }
    report.write(project, Clock.systemUTC());
    console.say("docs/benchmarks.md is written.");
  }
}
