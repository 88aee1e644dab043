package city.opendata.ingestion.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Rows;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replays that die, and replays whose data is replaced before they are loaded. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ReplayCrashTest {

  private static final String BAD = "id,text\n1,a\nx,b\ny,c\n";

  @Inject ArmedProgress progress;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPLIED")
  void aReplayThatDiesInAnyPhaseIsDoneOnceInTheEnd(LoadPhase phase) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "2").correct(3, "id", "1");
    List<String> states = new CopyOnWriteArrayList<>();
    progress.at(
        phase,
        pairs.id(),
        attempt -> {
          states.addAll(Sql.list("select state from quarantine_row where batch = ?", rows.batch()));
          if (attempt.number() <= 2) {
            throw new IllegalStateException("dies on purpose");
          }
        });

    Response replay = rows.replayed();

    replay
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rowsReleased", equalTo(1))
        .body("rowsQuarantined", equalTo(1));
    assertThat(states).hasSize(6).containsOnly("REPLAYING");
    rows.in("RESOLVED").then().body("items.row", contains(2));
    rows.in("OPEN").then().body("items.row", contains(3));
    pairs.opened();
    given().get("/api/data/v1/" + pairs.name()).then().body("id", equalTo(List.of(1, 2)));
  }

  @Test
  void aReplayWhoseDataIsReplacedBeforeItsTurnIsRejected() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "2");
    CountDownLatch replacing = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    progress.at(
        LoadPhase.BEGUN,
        pairs.id(),
        attempt -> {
          if (attempt.mode() == BatchMode.REPLACE) {
            replacing.countDown();
            await(go);
          }
        });
    Push.asDepartment().body("id,text\n7,new\n").post(Push.batches(pairs)).then().statusCode(202);
    await(replacing);
    String replay = rows.replay().path("links.self");
    go.countDown();

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> Push.get(replay).then().body("state", equalTo("REJECTED")));
    Push.get(replay).then().body("rejection.reason", equalTo("superseded"));
    rows.in("CORRECTED").then().body("items.row", contains(2));
    rows.replay()
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:replay-superseded"));
    pairs.opened();
    given().get("/api/data/v1/" + pairs.name()).then().body("text", equalTo(List.of("new")));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
