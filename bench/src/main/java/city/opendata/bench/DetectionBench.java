package city.opendata.bench;

import city.opendata.bench.detection.DetectionTrial;
import city.opendata.bench.report.DetectionReport;
import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code ./platform bench detection}; the script has found the JDK and built the project. */
public final class DetectionBench {

  private static final DetectionTrial TRIAL = new DetectionTrial(20_260_101, 3, 6_000);
  private static final int MOST_FAULTS = 20;

  private DetectionBench() {}

  /** Prints precision and recall, and writes them into docs/benchmarks.md. */
  public static void main(String[] arguments) throws IOException {
    Console console = new Console();
    Clock clock = Clock.systemUTC();
    LocalDate today = LocalDate.now(clock);
    DetectionTrial.Result seen = TRIAL.run(today);
    Map<String, DetectionTrial.Result> fresh = new LinkedHashMap<>();
    DetectionTrial.FRESH_SETS.forEach(set -> fresh.put(set, TRIAL.run(set, today)));
    DetectionReport report = new DetectionReport(seen, fresh);
    report.lines().forEach(console::say);
    seen.columns().faults().stream().limit(MOST_FAULTS).forEach(console::say);
    seen.texts().faults().stream().limit(MOST_FAULTS).forEach(console::say);
    report.write(ProjectFolder.find(), clock);
    console.say("docs/benchmarks.md is written.");
  }
}
