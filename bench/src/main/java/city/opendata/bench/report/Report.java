package city.opendata.bench.report;

import city.opendata.bench.measure.Measure;
import city.opendata.bench.pairs.Outcome;
import city.opendata.local.part.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of one run. */
public final class Report {

  static final String INTRODUCTION =
      """
      # Benchmarks

      Each section is written by the command in its title. Ours and the denominator run by turns on the same machine; the ratio is the median of the pairs' ratios with its quartiles, above 1 ours is faster. What is measured: [bench/README.md](../bench/README.md).
      """;

  private final long rows;
  private final int pairs;
  private final List<Row> table;

  public Report(long rows, int pairs, Map<Measure, Outcome> outcomes) {
    this.rows = rows;
    this.pairs = pairs;
    this.table =
        outcomes.entrySet().stream().map(one -> new Row(one.getKey(), one.getValue())).toList();
  }

  /** A table for the console. */
  public List<String> lines() {
    List<List<String>> lines = new ArrayList<>(List.of(Row.TITLES));
    table.forEach(row -> lines.add(row.cells()));
    int[] widths =
        IntStream.range(0, Row.TITLES.size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    return lines.stream().map(line -> aligned(line, widths)).toList();
  }

  private static String aligned(List<String> cells, int[] widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  /** Puts each measure's section into {@code docs/benchmarks.md}, in place of an older one. */
  public void write(ProjectFolder project, Clock clock) throws IOException {
    Path file = project.root().resolve("docs/benchmarks.md");
    String text = Files.exists(file) ? Files.readString(file) : INTRODUCTION;
    Files.writeString(file, sections(text, Machine.here(project), LocalDate.now(clock)));
  }

  String sections(String text, Machine machine, LocalDate date) {
    String whole = text;
    for (Row row : table) {
      String name = "bench ingest " + row.measure().shortName();
      whole = MarkedSections.with(whole, name, section(row, machine, date));
    }
    return whole;
  }

  private String section(Row row, Machine machine, LocalDate date) {
    String name = row.measure().shortName();
    return """
        ## `./platform bench ingest --only=%s`

        Ours: %s. Denominator: %s.

        %s, commit %s; %s, %d processors; Java %s; %,d rows, %d pairs.

        %s
        %s
        %s
        """
        .formatted(
            name,
            row.measure().ours(),
            row.measure().denominator(),
            date,
            machine.commit(),
            machine.processor(),
            machine.processors(),
            machine.java(),
            rows,
            pairs,
            markdown(Row.TITLES),
            "|---".repeat(Row.TITLES.size()) + "|",
            markdown(row.cells()));
  }

  private static String markdown(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
