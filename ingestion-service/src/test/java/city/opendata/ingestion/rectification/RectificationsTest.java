package city.opendata.ingestion.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Rows;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import city.opendata.kit.time.CityTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Tickets are opened, closed by retests, and become overdue. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RectificationsTest {

  private static final String CLEAN = "id,text\n1,a\n2,b\n";
  private static final String BAD_TYPE = "id,text\n1,a\nx,b\n";
  private static final String DUPLICATE = "id,text\n1,a\n1,b\n";

  @Inject Rectifications rectifications;
  @Inject RectificationSchedule schedule;

  @Test
  void aReleaseWithBadRowsOpensATicketThatIsDueAfterFiveWorkingDays() {
    TestDataset dataset = pairs();

    String batch = Push.released(dataset, BAD_TYPE).path("id");

    List<Event> events = events(dataset, 1);
    Event opened = events.getFirst();
    assertThat(opened.type()).isEqualTo("RectificationOpened");
    EventContracts.assertFits(opened.type(), opened.data());
    assertThat(opened.data().path("batch").asText()).isEqualTo(batch);
    assertThat(opened.data().path("unit").asText()).isEqualTo(TestDataset.UNIT);
    assertThat(opened.data().path("reasons").toString())
        .isEqualTo("[{\"reason\":\"type-mismatch\",\"count\":1}]");
    assertThat(LocalDate.parse(opened.data().path("dueOn").asText()))
        .isAfterOrEqualTo(LocalDate.now(CityTime.ZONE).plusDays(5))
        .isBeforeOrEqualTo(LocalDate.now(CityTime.ZONE).plusDays(20));
    assertThat(states(dataset)).containsExactly("OPEN");
  }

  @Test
  void whatHasNoBadRowsOrIsOnlyADryRunOpensNone() {
    TestDataset dataset = pairs();

    Push.released(dataset, CLEAN);
    Push.asDepartment()
        .header("Prefer", "wait=60")
        .queryParam("dry-run", "true")
        .body(BAD_TYPE)
        .post(Push.batches(dataset))
        .then()
        .body("batch.state", equalTo("CHECKED"));

    assertThat(states(dataset)).isEmpty();
  }

  @Test
  void aRejectedBatchWithBadRowsOpensATicketToo() {
    TestDataset dataset = pairs();

    Push.finished(dataset, "id,text\nx,a\n").then().body("state", equalTo("REJECTED"));

    assertThat(states(dataset)).containsExactly("OPEN");
  }

  @Test
  void aHeldBatchThatIsRefusedOpensATicketWithTheDecision() {
    TestDataset dataset = TestDataset.with(TestDataset.PAIRS).withoutTolerance().approved();
    Response batch = Push.finished(dataset, BAD_TYPE);
    batch.then().body("state", equalTo("HELD"));
    assertThat(states(dataset)).isEmpty();

    RestAssured.given()
        .auth()
        .oauth2(Tokens.of("minzheng-reviewer"))
        .contentType(ContentType.JSON)
        .body("{\"decision\": \"REJECT\", \"comment\": \"not good\"}")
        .post(batch.<String>path("links.self") + "/decisions")
        .then()
        .statusCode(200);

    assertThat(states(dataset)).containsExactly("OPEN");
  }

  @Test
  void aLaterDeliveryOfTheWholeDatasetWithoutTheReasonClosesIt() {
    TestDataset dataset = pairs();
    Push.released(dataset, BAD_TYPE);

    String retest = Push.released(dataset, DUPLICATE).path("id");

    assertThat(states(dataset)).containsExactly("CLOSED", "OPEN");
    Event closed =
        events(dataset, 3).stream()
            .filter(event -> event.type().equals("RectificationClosed"))
            .findFirst()
            .orElseThrow();
    EventContracts.assertFits(closed.type(), closed.data());
    assertThat(closed.data().path("settlement").asText()).isEqualTo("RETEST_PASSED");
    assertThat(closed.data().path("settledBy").asText()).isEqualTo(retest);
    assertThat(closed.data().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void aDeliveryThatIsBadForTheSameReasonClosesNothing() {
    TestDataset dataset = pairs();
    Push.released(dataset, BAD_TYPE);

    Push.released(dataset, BAD_TYPE);

    assertThat(states(dataset)).containsExactly("OPEN", "OPEN");
    Push.released(dataset, CLEAN);
    assertThat(states(dataset)).containsExactly("CLOSED", "CLOSED");
  }

  @Test
  void rowsThatAreMerelyAddedProveNothing() {
    TestDataset dataset = pairs();
    Push.released(dataset, BAD_TYPE);

    Push.finished(dataset, "append", "id,text\n7,g\n").then().body("state", equalTo("RELEASED"));
    Push.finished(dataset, "upsert", "id,text\n8,h\n").then().body("state", equalTo("RELEASED"));

    assertThat(states(dataset)).containsExactly("OPEN");
  }

  @Test
  void aReplayClosesItOnceNoRowIsLeft() {
    TestDataset dataset = pairs();
    Rows rows = Rows.of(Push.released(dataset, "id,text\n1,a\nx,b\ny,c\n"));

    rows.correct(2, "id", "2").replayed();
    assertThat(states(dataset)).containsExactly("OPEN");
    assertThat(Sql.one("select unresolved_rows from rectification where dataset = ?", dataset.id()))
        .isEqualTo("1");
    String last = rows.correct(3, "id", "3").replayed().path("id");

    assertThat(states(dataset)).containsExactly("CLOSED");
    Event closed = events(dataset, 2).getLast();
    EventContracts.assertFits(closed.type(), closed.data());
    assertThat(closed.data().path("settlement").asText()).isEqualTo("REPLAY_RESOLVED");
    assertThat(closed.data().path("settledBy").asText()).isEqualTo(last);
  }

  @Test
  void whatAReplayLeavesIsNoTicketOfItsOwn() {
    TestDataset dataset = pairs();
    Rows rows = Rows.of(Push.released(dataset, "id,text\n1,a\nx,b\ny,c\n"));

    rows.correct(2, "id", "1").correct(3, "id", "3").replayed();

    assertThat(states(dataset)).containsExactly("OPEN");
    assertThat(Sql.one("select unresolved_rows from rectification where dataset = ?", dataset.id()))
        .isEqualTo("1");
    assertThat(events(dataset, 1)).extracting(Event::type).containsExactly("RectificationOpened");
  }

  @Test
  void severalReplicasLetATicketBeOverdueOnce() throws Exception {
    TestDataset dataset = pairs();
    Push.released(dataset, BAD_TYPE);
    letPass(dataset);

    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      List<Future<?>> rounds = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        rounds.add(replicas.submit(schedule::round));
      }
      for (Future<?> round : rounds) {
        round.get();
      }
    }

    assertThat(states(dataset)).containsExactly("OVERDUE");
    assertThat(events(dataset, 2))
        .extracting(Event::type)
        .containsExactly("RectificationOpened", "RectificationOverdue");
    EventContracts.assertFits("RectificationOverdue", events(dataset, 2).getLast().data());
  }

  @Test
  void aCrashInTheMiddleLosesNeitherTheChangeNorItsEvent() {
    TestDataset dataset = pairs();
    Push.released(dataset, BAD_TYPE);
    letPass(dataset);
    UUID ticket =
        UUID.fromString(Sql.one("select id from rectification where dataset = ?", dataset.id()));

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          rectifications.lookAt(ticket);
                          throw new IllegalStateException("dies on purpose");
                        }))
        .hasMessageContaining("dies on purpose");
    assertThat(states(dataset)).containsExactly("OPEN");
    schedule.round();

    assertThat(states(dataset)).containsExactly("OVERDUE");
    assertThat(events(dataset, 2))
        .extracting(Event::type)
        .containsExactly("RectificationOpened", "RectificationOverdue");
  }

  @Test
  void aTicketIsOnTimeUntilItsDueDayIsOver() {
    TestDataset dataset = pairs();
    Push.released(dataset, BAD_TYPE);
    due(dataset, LocalDate.now(CityTime.ZONE));

    schedule.round();

    assertThat(states(dataset)).containsExactly("OPEN");
  }

  @Test
  void anOverdueTicketIsStillClosedByARetest() {
    TestDataset dataset = pairs();
    Push.released(dataset, BAD_TYPE);
    letPass(dataset);
    schedule.round();

    Push.released(dataset, CLEAN);

    assertThat(states(dataset)).containsExactly("CLOSED");
    assertThat(events(dataset, 3).getLast().data().path("overdueAt").asText()).isNotEmpty();
  }

  @Test
  void ticketsOfAWithdrawnDatasetEndWithoutARetest() {
    TestDataset dataset = pairs();
    Push.released(dataset, BAD_TYPE);
    dataset.withdrawn();

    schedule.round();

    assertThat(states(dataset)).containsExactly("WAIVED");
    Event closed = events(dataset, 2).getLast();
    EventContracts.assertFits(closed.type(), closed.data());
    assertThat(closed.data().path("settlement").asText()).isEqualTo("DATASET_WITHDRAWN");
  }

  private static TestDataset pairs() {
    return TestDataset.with(TestDataset.PAIRS).approved();
  }

  private static List<String> states(TestDataset dataset) {
    return Sql.list(
        "select state from rectification where dataset = ? order by batch_sequence", dataset.id());
  }

  private static void letPass(TestDataset dataset) {
    due(dataset, LocalDate.now(CityTime.ZONE).minusDays(1));
  }

  private static void due(TestDataset dataset, LocalDate day) {
    Sql.update("update rectification set due_on = ? where dataset = ?", day, dataset.id());
  }

  /** The relay publishes a moment after the commit. */
  private static List<Event> events(TestDataset dataset, int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                TestTopics.read("ingestion.batches", dataset.id().toString()).stream()
                    .filter(event -> event.type().startsWith("Rectification"))
                    .toList(),
            found -> found.size() == count);
  }
}
