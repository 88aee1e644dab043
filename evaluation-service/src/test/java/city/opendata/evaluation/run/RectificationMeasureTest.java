package city.opendata.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.TestRectification;
import city.opendata.evaluation.testing.Units;
import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On-time rectification (C7), on real facts of one unit. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class RectificationMeasureTest {

  private static final String OPENED = "2022-03-02T09:00:00+08:00";
  private static final String DUE = "2022-03-09";
  private static final String IN_TIME = "2022-03-09T23:59:59+08:00";
  private static final String TOO_LATE = "2022-03-10T00:00:00+08:00";
  private static final String JUNE = "2022-06-01T00:00:00+08:00";
  private static final AtomicInteger YEAR = new AtomicInteger(2086);

  private KnownUnit unit = new KnownUnit("", 0, "", "", "");
  private int targetYear;

  @BeforeEach
  void aUnitWithATarget() {
    unit = Units.add("department");
    targetYear = YEAR.getAndIncrement();
    Client.loadTargets(targetYear, 5, List.of(unit));
  }

  @Test
  void aTicketIsOnTimeUntilTheEndOfItsDueDay() {
    ticket().closed(IN_TIME).stored();
    ticket().overdue(TOO_LATE).closed("2022-03-11T09:00:00+08:00").stored();
    ticket().overdue(TOO_LATE).stored();

    assertThat(fraction(JUNE)).isEqualTo("1 of 3");
    assertThat(scores(JUNE).getString(C7 + ".estimate")).isEqualTo("wilson-lower-bound");
  }

  @Test
  void whatIsNotDueByTheCutOffDoesNotCountYet() {
    ticket().closed("2022-03-03T09:00:00+08:00").stored();

    assertThat(reason("2022-03-09T12:00:00+08:00")).isEqualTo("no-rectification-due");
    assertThat(fraction("2022-03-10T00:00:00+08:00")).isEqualTo("1 of 1");
  }

  @Test
  void aTicketThatIsDueOnTheLastDayOfTheYearBelongsToThatYear() {
    TestRectification.of(unit.code(), "2022-12-31")
        .opened("2022-12-20T09:00:00+08:00")
        .closed("2022-12-31T20:00:00+08:00")
        .stored();

    assertThat(fraction("2023-02-01T00:00:00+08:00")).isEqualTo("1 of 1");
    JsonPath next = Client.run(targetYear, 2023, "2023-02-01T00:00:00+08:00");
    assertThat(Client.scores(next.getString("id")).getString(C7 + ".reason.code"))
        .isEqualTo("no-rectification-due");
  }

  @Test
  void whatHappensAfterTheCutOffIsNotSeen() {
    ticket().overdue(TOO_LATE).waived("2022-07-01T09:00:00+08:00", "WAIVED").stored();

    assertThat(fraction(JUNE)).isEqualTo("0 of 1");
    assertThat(reason("2022-08-01T00:00:00+08:00")).isEqualTo("no-rectification-due");
  }

  @Test
  void aWithdrawnDatasetSavesNoTicketThatWasOverdue() {
    ticket().waived("2022-03-05T09:00:00+08:00", "DATASET_WITHDRAWN").stored();
    ticket().overdue(TOO_LATE).waived("2022-03-20T09:00:00+08:00", "DATASET_WITHDRAWN").stored();

    assertThat(fraction(JUNE)).isEqualTo("0 of 1");
  }

  @Test
  void eventsThatComeInAnyOrderAndTwiceCountOnce() {
    TestRectification.of(unit.code(), DUE)
        .tell("RectificationClosed", 2, IN_TIME, "CLOSED", "RETEST_PASSED")
        .tell("RectificationOpened", 1, OPENED, "OPEN", "")
        .stored()
        .tell("RectificationClosed", 2, IN_TIME, "CLOSED", "RETEST_PASSED");
    ticket().closed(IN_TIME).stored();

    assertThat(fraction(JUNE)).isEqualTo("2 of 2");
  }

  @Test
  void aFactThatIsUsedChangesTheHashOfTheRun() {
    String before = Client.run(targetYear, 2022, JUNE).getString("inputHash");

    ticket().closed(IN_TIME).stored();

    assertThat(Client.run(targetYear, 2022, JUNE).getString("inputHash")).isNotEqualTo(before);
  }

  private static final String C7 = "groups[0].units[0].indicators.find { it.code == 'C7' }";

  private TestRectification ticket() {
    return TestRectification.of(unit.code(), DUE).opened(OPENED);
  }

  private JsonPath scores(String cutOff) {
    return Client.scores(Client.run(targetYear, 2022, cutOff).getString("id"));
  }

  private String fraction(String cutOff) {
    JsonPath scores = scores(cutOff);
    return scores.getInt(C7 + ".numerator") + " of " + scores.getInt(C7 + ".denominator");
  }

  private String reason(String cutOff) {
    return scores(cutOff).getString(C7 + ".reason.code");
  }
}
