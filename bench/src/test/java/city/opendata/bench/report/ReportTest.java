package city.opendata.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.bench.measure.Measure;
import city.opendata.bench.pairs.Outcome;
import city.opendata.bench.pairs.Quartiles;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Machine MACHINE =
      new Machine("0123456789ab", "A processor", 2, "A vendor 25.0.1+8");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 25);

  private final Map<Measure, Outcome> outcomes = new EnumMap<>(Measure.class);

  @Test
  void theTableShowsBothSidesAndTheirRatio() {
    outcomes.put(
        Measure.COPY,
        new Outcome.Compared(
            new Quartiles(90_000, 100_000, 110_000),
            new Quartiles(290_000, 300_000, 310_000),
            new Quartiles(0.31, 0.333, 0.35)));
    outcomes.put(Measure.CLEANER, new Outcome.DenominatorOnly(new Quartiles(1, 600_000, 3)));
    outcomes.put(Measure.SCALE, new Outcome.NotMeasured());

    assertThat(new Report(1_000, 7, outcomes).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("measure"),
            line ->
                assertThat(line)
                    .startsWith("copy")
                    .contains("100,000 (90,000 to 110,000)")
                    .contains("300,000 (290,000 to 310,000)")
                    .contains("0.33 (0.31 to 0.35)"),
            line -> assertThat(line).contains("cleaner", "not measured yet", "600,000"),
            line -> assertThat(line).contains("scale", "not measured yet", "0.91"));
  }

  @Test
  void aSectionSaysWhereAndWithWhatItWasMeasured() {
    outcomes.put(Measure.SCALE, new Outcome.NotMeasured());

    String text = new Report(1_000_000, 7, outcomes).sections("# Benchmarks\n", MACHINE, DATE);

    assertThat(text)
        .startsWith("# Benchmarks\n\n<!-- begin bench ingest scale -->\n## `./platform bench")
        .contains("2026-11-25, commit 0123456789ab; A processor, 2 processors")
        .contains("Java A vendor 25.0.1+8; 1,000,000 rows, 7 pairs.")
        .contains("| measure | ours")
        .contains("|---|---|---|---|---|---|\n| scale | not measured yet |")
        .endsWith("\n<!-- end bench ingest scale -->\n");
  }

  @Test
  void aLaterRunReplacesItsSectionsAndLeavesTheOthers() {
    outcomes.put(Measure.COPY, new Outcome.NotMeasured());
    outcomes.put(Measure.SCALE, new Outcome.NotMeasured());
    String before =
        new Report(5, 7, outcomes).sections("# Benchmarks\n", MACHINE, DATE) + "\nThe end.\n";
    outcomes.remove(Measure.SCALE);

    String after = new Report(6, 7, outcomes).sections(before, MACHINE, DATE);

    assertThat(after)
        .containsOnlyOnce("; 5 rows")
        .containsOnlyOnce("; 6 rows")
        .containsOnlyOnce("begin bench ingest copy")
        .endsWith("\nThe end.\n");
    assertThat(after.indexOf("6 rows")).isLessThan(after.indexOf("5 rows"));
  }
}
