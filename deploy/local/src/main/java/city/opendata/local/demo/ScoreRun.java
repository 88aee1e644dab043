package city.opendata.local.demo;

import city.opendata.local.client.Eventually;
import city.opendata.local.client.PlatformClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The evaluation team scores all units of a target set as of now. */
record ScoreRun(PlatformClient client, Targets targets) implements DemoStep {

  private static final String RUNS = "/api/evaluation/v1/runs";
  private static final String OPEN_OF_THE_UNIT =
      "/api/catalog/v1/datasets?state=OPEN&limit=1000&unit=" + Registration.UNIT;
  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
  private static final List<String> MEASURED = List.of("B1", "B2", "B5", "C2", "C3", "C5");

  @Override
  public String title() {
    return "the evaluation team scores %d units".formatted(targets.units());
  }

  @Override
  public String run() {
    long countable = countable();
    JsonNode scores =
        Eventually.get(
            "the score run counts %d open datasets of the unit".formatted(countable),
            Duration.ofSeconds(30),
            this::score,
            result -> indicator(unit(result), "B1").path("numerator").asLong() == countable);
    checkGroups(scores.path("groups"));
    JsonNode unit = unit(scores);
    JsonNode completion = indicator(unit, "B1");
    Check.equal("市民政局's target", targets.ofTheUnit(), completion.path("denominator").asLong());
    Set<String> measured = new TreeSet<>();
    for (JsonNode indicator : unit.path("indicators")) {
      checkIndicator(indicator);
      if (indicator.path("measured").asBoolean()) {
        measured.add(indicator.path("code").asText());
      }
    }
    Check.that(
        "at least " + MEASURED + " are measured (these are: " + measured + ")",
        measured.containsAll(MEASURED));
    Check.equal("市民政局's total", Total.of(unit), Total.number(unit, "total").setScale(2));
    return "B1 %d of %d, total %s"
        .formatted(
            completion.path("numerator").asLong(),
            completion.path("denominator").asLong(),
            unit.path("total").asText());
  }

  /** What the indicator counts, by the public catalog: open, not empty, refreshed this year. */
  private long countable() {
    String thisYear = Integer.toString(OffsetDateTime.now(CITY).getYear());
    JsonNode open = client.anonymous().get(OPEN_OF_THE_UNIT).expect(200).json().path("items");
    return StreamSupport.stream(open.spliterator(), false)
        .filter(dataset -> dataset.path("rowCount").asLong() >= 1)
        .filter(dataset -> dataset.path("dataUpdatedAt").asText().startsWith(thisYear))
        .count();
  }

  private JsonNode score() {
    OffsetDateTime now = OffsetDateTime.now(CITY);
    String order =
        "{\"targetSet\": \"%s\", \"period\": \"%d\", \"cutOff\": \"%s\"}"
            .formatted(targets.year(), now.getYear(), now);
    String run = client.as("evaluator").post(RUNS, order).expect(201).json().path("id").asText();
    return client.as("evaluator").get(RUNS + "/" + run + "/scores").expect(200).json();
  }

  private void checkGroups(JsonNode groups) {
    Map<String, Integer> sizes = new TreeMap<>();
    Set<String> units = new TreeSet<>();
    for (JsonNode group : groups) {
      sizes.put(code(group), group.path("units").size());
      group.path("units").forEach(unit -> units.add(code(unit)));
    }
    Check.equal(
        "the sizes of the groups",
        Map.of("MUNICIPAL", targets.municipal(), "DISTRICT", targets.districts()),
        sizes);
    Check.equal("different units", targets.units(), units.size());
  }

  private static void checkIndicator(JsonNode indicator) {
    Check.that("an indicator has its weight: " + indicator, indicator.path("weight").isNumber());
    boolean figures =
        indicator.path("numerator").isNumber() && indicator.path("denominator").isNumber();
    if (indicator.path("measured").asBoolean()) {
      Check.that("a measured indicator shows its figures: " + indicator, figures);
    } else {
      Check.that(
          "an indicator without facts has no score, and a reason: " + indicator,
          indicator.path("score").isNull() && indicator.path("reason").isObject());
    }
  }

  private static JsonNode unit(JsonNode scores) {
    for (JsonNode group : scores.path("groups")) {
      for (JsonNode unit : group.path("units")) {
        if (code(unit).equals(Registration.UNIT)) {
          return unit;
        }
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static JsonNode indicator(JsonNode unit, String code) {
    for (JsonNode indicator : unit.path("indicators")) {
      if (code(indicator).equals(code)) {
        return indicator;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static String code(JsonNode node) {
    return node.path("code").asText();
  }
}
