package city.opendata.bench.report;

import city.opendata.bench.detection.DetectionTrial;
import city.opendata.bench.detection.Score;
import city.opendata.bench.detection.Scores;
import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Precision and recall of the detector, by kind and overall. */
public final class DetectionReport {

  private static final String NAME = "bench detection";
  private static final List<String> TITLES =
      List.of("found", "kind", "precision", "recall", "right", "wrong", "missed");

  private final DetectionTrial.Result seen;
  private final Map<String, DetectionTrial.Result> fresh;

  /** Takes the set that the detector was made with, and by name those that it had not seen. */
  public DetectionReport(DetectionTrial.Result seen, Map<String, DetectionTrial.Result> fresh) {
    this.seen = seen;
    this.fresh = new LinkedHashMap<>(fresh);
  }

  /** A table for the console. */
  public List<String> lines() {
    return rows().stream()
        .map(row -> "%-8s  %-26s  %9s  %6s  %6s  %6s  %6s".formatted(row.toArray()))
        .toList();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    add("columns", seen.columns(), rows);
    add("texts", seen.texts(), rows);
    fresh.forEach(
        (name, result) -> {
          rows.add(all("columns", name + ", ", result.columns()));
          rows.add(row("any kind", name, result.columns().any()));
          rows.add(all("texts", name + ", ", result.texts()));
        });
    return rows;
  }

  private static void add(String set, Scores scores, List<List<String>> rows) {
    scores.byKind().forEach((kind, score) -> rows.add(row(set, kind.wireName(), score)));
    rows.add(all(set, "", scores));
    if (scores.any().right() > 0) {
      rows.add(row("any kind", "all", scores.any()));
    }
  }

  private static List<String> all(String set, String name, Scores scores) {
    return row(set, "%sall of %,d".formatted(name, scores.cases()), scores.overall());
  }

  private static List<String> row(String set, String kind, Score score) {
    return List.of(
        set,
        kind,
        String.format(Locale.ROOT, "%.4f", score.precision()),
        String.format(Locale.ROOT, "%.4f", score.recall()),
        Long.toString(score.right()),
        Long.toString(score.wrong()),
        Long.toString(score.missed()));
  }

  /** Puts the section into {@code docs/benchmarks.md}, in place of an older one. */
  public void write(ProjectFolder project, Clock clock) throws IOException {
    Path file = project.root().resolve("docs/benchmarks.md");
    String text = Files.exists(file) ? Files.readString(file) : Report.INTRODUCTION;
    Files.writeString(
        file,
        MarkedSections.with(text, NAME, section(Machine.here(project), LocalDate.now(clock))));
  }

  String section(Machine machine, LocalDate date) {
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows()) {
      table.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (row.equals(TITLES)) {
        table.append("|---".repeat(TITLES.size())).append("|\n");
      }
    }
    return """
        ## `./platform bench %s`

        Precision and recall on labelled sets that the project makes with a fixed seed, look-alikes included; a column counts when its kind is right, or one that a careful person could name as well (`also-right.csv`), a place in a text when all of it is covered. Bars: columns recall 0.99 and precision 0.97, texts recall 0.97. The named rows are sets of other departments' headers and sentences that were written before the detector had seen any of them; what it missed in them has been read since, so that what other people's headers may expect is told in [bench/README.md](../bench/README.md). In the rows "any kind" a column counts when it is found to be sensitive at all.

        %s, commit %s.

        %s"""
        .formatted("detection", date, machine.commit(), table);
  }
}
