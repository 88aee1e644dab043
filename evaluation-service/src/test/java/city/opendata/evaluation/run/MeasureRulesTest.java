package city.opendata.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.TestDataset;
import city.opendata.evaluation.testing.Units;
import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.RealParts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each indicator counts, on real facts of one unit. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class MeasureRulesTest {

  private static final String OPENED = "2022-03-01T09:00:00+08:00";
  private static final String RELEASED = "2022-03-02T09:00:00+08:00";
  private static final AtomicInteger YEAR = new AtomicInteger(2065);

  private KnownUnit unit = new KnownUnit("", 0, "", "", "");
  private int targetYear;

  @BeforeEach
  void aUnitWithATargetOfFive() {
    unit = Units.add("department");
    targetYear = YEAR.getAndIncrement();
    Client.loadTargets(targetYear, 5, List.of(unit));
  }

  @Test
  void onlyOpenDatasetsThatWereRefreshedInThePeriodCount() {
    open().released(RELEASED).stored();
    open().released("2021-12-31T23:59:59+08:00").stored();
    open().released("2022-01-01T00:00:00+08:00").stored();
    TestDataset.of(unit.code()).registered(OPENED).released(RELEASED).stored();
    open().withdrawn("2022-04-01T09:00:00+08:00").released(RELEASED).stored();

    assertThat(fraction("B1", "2022-06-01T00:00:00+08:00")).isEqualTo("2 of 5");
    assertThat(fraction("B1", "2022-03-02T08:59:59+08:00")).isEqualTo("1 of 5");
  }

  @Test
  void emptyReleasesAndRepeatedContentDoNotCount() {
    String same = TestDataset.hashOf("abc");
    open().released(RELEASED, data -> data.put("contentHash", same)).stored();
    open().released(RELEASED, data -> data.put("contentHash", same)).stored();
    open().released(RELEASED, data -> data.put("rowCount", 0)).stored();

    assertThat(fraction("B1", "2022-06-01T00:00:00+08:00")).isEqualTo("1 of 5");
  }

  @Test
  void afterThePeriodTheReleasesWithinItStillCount() {
    open().released(RELEASED).released("2023-02-01T09:00:00+08:00").stored();

    assertThat(fraction("B1", "2023-03-01T00:00:00+08:00")).isEqualTo("1 of 5");
  }

  @Test
  void whatHappensAfterThePeriodDoesNotChangeIt() {
    open().released(RELEASED, channel("API")).withdrawn("2023-01-01T00:00:00+08:00").stored();
    open()
        .released(RELEASED, channel("API"))
        .released("2023-02-01T09:00:00+08:00", channel("MANUAL"))
        .stored();
    TestDataset.of(unit.code()).registered(OPENED).opened("2023-02-01T09:00:00+08:00").stored();

    JsonPath atItsEnd = Client.run(targetYear, 2022, "2022-12-31T23:59:59.999999+08:00");
    JsonPath later = Client.run(targetYear, 2022, "2023-03-01T00:00:00+08:00");

    JsonPath scores = Client.scores(later.getString("id"));
    assertThat(fraction(scores, "B1")).isEqualTo("2 of 5");
    assertThat(fraction(scores, "B2")).isEqualTo("2 of 3");
    assertThat(fraction(scores, "B5")).isEqualTo("2 of 2");
    assertThat(later.getString("inputHash")).isEqualTo(atItsEnd.getString("inputHash"));
    assertThat(later.getString("cutOff")).isEqualTo("2023-03-01T00:00:00+08:00");
  }

  @Test
  void theOpenRateLeavesOutWhatWasWithdrawnOrNeedNotOpen() {
    open().stored();
    TestDataset.of(unit.code()).registered(OPENED).stored();
    open().withdrawn("2022-04-01T09:00:00+08:00").stored();
    TestDataset.of(unit.code(), data -> data.put("shouldOpen", false)).opened(OPENED).stored();

    assertThat(fraction("B2", "2022-06-01T00:00:00+08:00")).isEqualTo("1 of 2");
    assertThat(fraction("B2", "2022-03-31T00:00:00+08:00")).isEqualTo("2 of 3");
  }

  @Test
  void theNewestReleaseDecidesTheChannel() {
    open().released(RELEASED, channel("API")).stored();
    open().released(RELEASED, channel("DB_FILE")).stored();
    open().released(RELEASED, channel("FILE_UPLOAD")).stored();
    open()
        .released(RELEASED, channel("API"))
        .released("2022-05-01T09:00:00+08:00", channel("MANUAL"))
        .stored();

    assertThat(fraction("B5", "2022-06-01T00:00:00+08:00")).isEqualTo("2 of 4");
    assertThat(fraction("B5", "2022-04-01T00:00:00+08:00")).isEqualTo("3 of 4");
  }

  @Test
  void completenessIsTheMeanOverOpenDatasetsBesideTheSums() {
    open().released(RELEASED, quality("completeness", 90, 100)).stored();
    open().released(RELEASED, quality("completeness", 1, 2)).stored();
    open().released(RELEASED, quality("completeness", 0, 0)).stored();
    registered().released(RELEASED, quality("completeness", 0, 9)).stored();

    JsonPath scores = scores("2022-06-01T00:00:00+08:00");

    assertThat(fraction(scores, "C2")).isEqualTo("91 of 102");
    assertThat(scores.getFloat(indicator("C2") + ".value")).isEqualTo(0.7f);
    assertThat(scores.getFloat(indicator("C2") + ".score")).isZero();
  }

  @Test
  void conformityIsPooledOverTheCellsOfOpenDatasets() {
    open().released(RELEASED, quality("conformity", 90, 100)).stored();
    open().released(RELEASED, quality("conformity", 1, 2)).stored();
    open().released(RELEASED, quality("conformity", 0, 0)).stored();
    registered().released(RELEASED, quality("conformity", 0, 9)).stored();

    JsonPath scores = scores("2022-06-01T00:00:00+08:00");

    assertThat(fraction(scores, "C3")).isEqualTo("91 of 102");
    assertThat(scores.getFloat(indicator("C3") + ".value")).isEqualTo(0.892157f);
    assertThat(scores.getString(indicator("C3") + ".estimate")).isEqualTo("plain");
  }

  @Test
  void withoutCheckedCellsQualityIsNotMeasured() {
    open()
        .released(RELEASED, quality("completeness", 0, 0).andThen(quality("conformity", 0, 0)))
        .stored();

    assertThat(reason("C2")).isEqualTo("nothing-checked");
    assertThat(reason("C3")).isEqualTo("nothing-checked");
  }

  @Test
  void metadataOfEveryDatasetThatWasNotWithdrawnCounts() {
    open().stored();
    TestDataset.of(
            unit.code(), data -> data.putObject("metadata").put("filled", 3).put("mandatory", 5))
        .registered(OPENED)
        .stored();
    open().withdrawn("2022-04-01T09:00:00+08:00").stored();

    assertThat(fraction("C5", "2022-06-01T00:00:00+08:00")).isEqualTo("17 of 20");
  }

  @Test
  void datasetsOfAnotherUnitAreNotCounted() {
    KnownUnit other = Units.add("department");
    TestDataset.of(other.code()).opened(OPENED).released(RELEASED).stored();

    assertThat(fraction("B1", "2022-06-01T00:00:00+08:00")).isEqualTo("0 of 5");
    assertThat(reason("B2")).isEqualTo("no-should-open-datasets");
    assertThat(reason("B5")).isEqualTo("no-open-datasets");
    assertThat(reason("C5")).isEqualTo("no-datasets");
  }

  private TestDataset open() {
    return TestDataset.of(unit.code()).opened(OPENED);
  }

  private static Consumer<ObjectNode> channel(String channel) {
    return data -> data.put("channel", channel);
  }

  private TestDataset registered() {
    return TestDataset.of(unit.code()).registered(OPENED);
  }

  private static Consumer<ObjectNode> quality(String figure, long numerator, long denominator) {
    return data ->
        ((ObjectNode) data.path("quality").path(figure))
            .put("numerator", numerator)
            .put("denominator", denominator);
  }

  private JsonPath scores(String cutOff) {
    return Client.scores(Client.run(targetYear, 2022, cutOff).getString("id"));
  }

  private String fraction(String indicator, String cutOff) {
    return fraction(scores(cutOff), indicator);
  }

  private static String fraction(JsonPath scores, String indicator) {
    return scores.getInt(indicator(indicator) + ".numerator")
        + " of "
        + scores.getInt(indicator(indicator) + ".denominator");
  }

  private @Nullable String reason(String indicator) {
    return scores("2022-06-01T00:00:00+08:00").getString(indicator(indicator) + ".reason.code");
  }

  private static String indicator(String code) {
    return "groups[0].units[0].indicators.find { it.code == '" + code + "' }";
  }
}
