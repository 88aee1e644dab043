package city.opendata.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.bench.detection.DetectionTrial;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectionReportTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 25);

  private final DetectionReport report =
      new DetectionReport(
          new DetectionTrial(7, 1, 100).run(DATE),
          Map.of("safety", new DetectionTrial(7, 1, 100).run("safety", DATE)));

  @Test
  void theTableShowsEachKindAndAllTogether() {
    assertThat(report.lines())
        .anySatisfy(line -> assertThat(line).startsWith("columns").contains("citizen-id"))
        .anySatisfy(line -> assertThat(line).startsWith("texts").contains("all of 100"))
        .anySatisfy(line -> assertThat(line).startsWith("columns").contains("safety, all of "))
        .anySatisfy(line -> assertThat(line).startsWith("texts").contains("safety, all of 50"));
  }

  @Test
  void theSectionSaysWhenAndOfWhichCommit() {
    Machine machine = new Machine("0123456789ab", "A processor", 2, "A vendor 25");

    assertThat(report.section(machine, DATE))
        .startsWith("## `./platform bench detection`")
        .contains("2026-11-25, commit 0123456789ab.")
        .contains("|---|---|---|---|---|---|---|\n| columns | personal-name |");
  }
}
