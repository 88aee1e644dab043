package city.opendata.bench.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.detect.ColumnFinding;
import city.opendata.ingestion.cleaning.detect.ColumnScan;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Runs the detector over labelled columns. */
final class ColumnTrial {

  private final LocalDate today;
  private final AlsoRight alsoRight;

  ColumnTrial(LocalDate today) {
    this(today, AlsoRight.read());
  }

  ColumnTrial(LocalDate today, AlsoRight alsoRight) {
    this.today = today;
    this.alsoRight = alsoRight;
  }

  Scores run(List<ColumnCase> cases) {
    Scores scores = new Scores();
    for (ColumnCase one : cases) {
      ColumnFinding finding = finding(one);
      count(one, finding, scores);
    }
    return scores;
  }

  private void count(ColumnCase one, ColumnFinding finding, Scores scores) {
    SensitiveKind expected = one.kind();
    SensitiveKind found = finding.kind();
    scores.addCase();
    countAny(expected != null, found != null, scores.any());
    if (expected != null && (expected == found || alsoRight.holds(one, found))) {
      scores.of(expected).addRight();
      return;
    }
    if (expected != null) {
      scores.of(expected).addMissed();
    }
    if (found != null) {
      scores.of(found).addWrong();
    }
    if (!Objects.equals(expected, found)) {
      scores.addFault(
          "%s: %s instead of %s; %d values like '%s'"
              .formatted(
                  one.header(),
                  found,
                  expected,
                  finding.evidence().values(),
                  one.values().getFirst()));
    }
  }

  private static void countAny(boolean expected, boolean found, Score any) {
    if (expected && found) {
      any.addRight();
    } else if (expected) {
      any.addMissed();
    } else if (found) {
      any.addWrong();
    }
  }

  private ColumnFinding finding(ColumnCase one) {
    ColumnScan scan = new ColumnScan(DetectionRules.load(), today);
    Block block = new Block();
    block.begin(1);
    for (String value : one.values()) {
      int start = block.text().size();
      byte[] bytes = value.getBytes(UTF_8);
      block.text().append(bytes, 0, bytes.length);
      block.columns()[0].put(block.nextRow(), start, block.text().size());
      block.endRow(0);
    }
    block.end(0, 0, null);
    scan.add(block.columns()[0], block.text());
    return scan.finding(one.header(), null);
  }
}
