package city.opendata.evaluation.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.TestDataset;
import city.opendata.evaluation.testing.Units;
import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.time.CityTime;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class CityGoalResourceTest {

  private static final String PATH = Client.BASE + "/city-goals/2023";

  private final OffsetDateTime yearStart =
      LocalDate.now(CityTime.ZONE).withDayOfYear(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime();

  @Test
  void everyGoalOfThePlanIsShownWithItsTargets() {
    JsonPath board = board();

    assertThat(board.getInt("year")).isEqualTo(2023);
    assertThat(board.getString("countingRule")).isEqualTo("SUM");
    assertThat(OffsetDateTime.parse(board.getString("base"))).isEqualTo(yearStart);
    assertThat(board.getList("goals.requirement"))
        .isEqualTo(List.of("R8", "R9", "R10", "R18", "R19", "R20"));
    assertThat(board.getMap("goals[0].targets").toString())
        .contains("total=2240", "growthPercent=5");
    assertThat(board.getMap("goals[1].targets")).hasToString("{ratePercent=95}");
    assertThat(board.getMap("goals[2]"))
        .containsEntry("measured", false)
        .containsEntry("met", null);
    assertThat(board.getString("goals[2].reason.code")).isEqualTo("facts-not-recorded");
  }

  @Test
  void openDatasetsTheirApisRowsAndVolumeAreCounted() {
    KnownUnit unit = Units.add("department");
    JsonPath before = board();

    TestDataset.of(unit.code())
        .opened(at(yearStart.plusHours(1)))
        .released(at(yearStart.plusHours(2)))
        .stored();
    TestDataset.of(unit.code(), data -> data.put("openType", "CONDITIONAL"))
        .opened(at(yearStart.plusHours(1)))
        .released(at(yearStart.plusHours(2)))
        .stored();
    TestDataset.of(unit.code()).registered(at(yearStart.plusHours(1))).stored();
    JsonPath after = board();

    assertThat(grown(before, after, 0, "datasets")).isEqualTo(2);
    assertThat(grown(before, after, 0, "apis")).isEqualTo(1);
    assertThat(grown(before, after, 0, "total")).isEqualTo(3);
    assertThat(grown(before, after, 0, "baseTotal")).isZero();
    assertThat(grown(before, after, 4, "rows")).isEqualTo(2 * 41352);
    assertThat(grown(before, after, 4, "volume")).isEqualTo(2 * 41352 * 5);
    assertThat(after.getInt("goals[1].numerator") - number(before, "goals[1].numerator"))
        .isEqualTo(2);
    assertThat(after.getInt("goals[1].denominator") - number(before, "goals[1].denominator"))
        .isEqualTo(3);
    assertThat(unit(after, 3, unit))
        .containsEntry("base", 0)
        .containsEntry("now", 2)
        .containsEntry("standing", "NEW");
  }

  @Test
  void growthIsMeasuredFromTheBeginningOfTheYear() {
    KnownUnit unit = Units.add("department");
    TestDataset.of(unit.code())
        .opened(at(yearStart.minusDays(30)))
        .released(at(yearStart.minusDays(30)))
        .stored();
    assertThat(unit(board(), 3, unit)).containsEntry("standing", "NOT_MET");

    TestDataset.of(unit.code())
        .opened(at(yearStart.plusHours(1)))
        .released(at(yearStart.plusHours(1)), data -> data.put("rowCount", 1))
        .stored();
    JsonPath board = board();

    assertThat(unit(board, 3, unit))
        .containsEntry("base", 1)
        .containsEntry("now", 2)
        .containsEntry("standing", "MET");
    assertThat(unit(board, 4, unit))
        .containsEntry("base", 206760)
        .containsEntry("now", 206765)
        .containsEntry("standing", "NOT_MET");
    assertThat(board.getBoolean("goals[4].met")).isFalse();
  }

  @Test
  void whatOpensAtTheFirstInstantOfTheYearBelongsToIt() {
    KnownUnit unit = Units.add("department");
    TestDataset.of(unit.code()).opened(at(yearStart.minusNanos(1000))).stored();
    TestDataset.of(unit.code()).opened(at(yearStart)).stored();

    assertThat(unit(board(), 3, unit)).containsEntry("base", 1).containsEntry("now", 2);
  }

  @Test
  void eachDistrictShowsItsDatasets() {
    KnownUnit district = Units.add("district");
    TestDataset.of(district.code()).opened(at(yearStart.plusHours(1))).stored();

    JsonPath board = board();

    assertThat(unit(board, 5, district))
        .containsEntry("now", 1)
        .containsEntry("standing", "NOT_MET")
        .doesNotContainKey("base");
    assertThat(board.getBoolean("goals[5].met")).isFalse();
    assertThat(board.getInt("goals[5].denominator")).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"/2022,404", "/2024,404", "/20x3,400", "/202,400", "/2023?asOf=2023,400"})
  void aYearWithoutAPlanIsNotFound(String path, int status) {
    Client.as("evaluator")
        .get(Client.BASE + "/city-goals" + path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));
  }

  private static String at(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  private static JsonPath board() {
    return Client.as("evaluator").get(PATH).then().statusCode(200).extract().jsonPath();
  }

  private static int grown(JsonPath before, JsonPath after, int goal, String value) {
    String path = "goals[" + goal + "].values." + value;
    return after.getInt(path) - before.getInt(path);
  }

  private static int number(JsonPath board, String path) {
    Integer number = board.get(path);
    return number == null ? 0 : number;
  }

  private static Map<String, Object> unit(JsonPath board, int goal, KnownUnit unit) {
    return board.getMap("goals[" + goal + "].units.find { it.code == '" + unit.code() + "' }");
  }
}
