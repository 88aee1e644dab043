package city.opendata.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The department system pushes the broken file; the good rows are released, the others named. */
record BrokenPush(Batches batches, StreetsFile file) implements DemoStep {

  @Override
  public String title() {
    return "it pushes GB18030 with 100 broken rows; each is named";
  }

  @Override
  public String run() {
    BrokenStreetsFile sent = new BrokenStreetsFile(file.streets());
    JsonNode batch =
        batches
            .push(
                sent.bytes(),
                "text/csv; charset=GB18030",
                UUID.randomUUID().toString(),
                Map.of("Prefer", "wait=60"))
            .expect(200)
            .json();
    long good = file.streets().size();
    long broken = BrokenStreetsFile.BROKEN;
    Batches.checkRows(batch, good + broken, good, broken);
    String self = Batches.PATH + "/" + batch.path("id").asText();
    checkReport(batches.get(self + "/report"));
    checkQuarantine(batches.get(self + "/quarantine?limit=1000").path("items"), sent.faults());
    return "RELEASED, %d rows; %d in quarantine".formatted(good, broken);
  }

  private void checkReport(JsonNode report) {
    long good = file.streets().size();
    Batches.checkRows(report, good + BrokenStreetsFile.BROKEN, good, BrokenStreetsFile.BROKEN);
    Check.equal("the encoding", "GB18030", report.path("encoding").asText());
    long halved = 0;
    for (JsonNode change : report.path("changes")) {
      if (change.path("column").asText().equals("code")) {
        halved += change.path("cells").asLong();
      }
    }
    Check.equal("codes typed with full-width digits", (long) BrokenStreetsFile.FULL_WIDTH, halved);
    for (String figure : List.of("completeness", "conformity", "uniqueness")) {
      JsonNode quality = report.path("quality").path(figure);
      long numerator = quality.path("numerator").asLong();
      long denominator = quality.path("denominator").asLong();
      Check.that(
          "the report shows that %s is below 1 (%d of %d)"
              .formatted(figure, numerator, denominator),
          numerator > 0 && numerator < denominator);
    }
  }

  /** Exactly the broken rows, each with the field that is wrong, the reason and an explanation. */
  private static void checkQuarantine(JsonNode rows, SortedMap<Long, String> expected) {
    SortedMap<Long, String> faults = new TreeMap<>();
    for (JsonNode row : rows) {
      JsonNode error = row.path("errors").path(0);
      Check.equal("the faults of the quarantined row " + row, 1, row.path("errors").size());
      Check.that("a quarantined row says why: " + row, !error.path("message").asText().isEmpty());
      faults.put(
          row.path("row").asLong(),
          error.path("field").asText() + " " + error.path("reason").asText());
    }
    Check.equal("what is in quarantine", expected, faults);
  }
}
