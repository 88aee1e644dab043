package city.opendata.ingestion.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Rows;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Corrected rows that go out as a batch of their own. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ReplayResourceTest {

  private static final String BAD = "id,text\n1,a\nx,b\ny,c\n";

  @Inject ReplayEndings endings;

  @Test
  void correctedRowsComeToTheOthersAndAreResolved() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "2");

    Response replay = rows.replayed();

    replay
        .then()
        .body("state", equalTo("RELEASED"))
        .body("mode", equalTo("append"))
        .body("replayOf", equalTo(rows.batch().toString()))
        .body("rowsRead", equalTo(1))
        .body("rowsReleased", equalTo(1))
        .body("release", equalTo(2));
    assertThat(replay.header("Location")).endsWith(replay.path("links.self"));
    assertThat(texts(pairs)).containsExactly("a", "b");
    rows.in("RESOLVED")
        .then()
        .body("items.row", contains(2))
        .body("items.replay", contains(replay.<String>path("id")));
    rows.in("OPEN").then().body("items.row", contains(3));
    Push.get(rows.address() + "/counts")
        .then()
        .body("states.resolved", equalTo(1))
        .body("counts.rows", contains(1));
    assertThat(endings.of(rows.batch()))
        .containsExactly(
            new ReplayEnded(pairs.id(), rows.batch(), UUID.fromString(replay.path("id")), true, 1));
  }

  @Test
  void rowsThatAreBadStillAreOpenAgainAndSayWhy() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "1").correct(3, "id", "3");

    Response replay = rows.replayed();

    replay.then().body("rowsReleased", equalTo(1)).body("rowsQuarantined", equalTo(1));
    Push.get(replay.path("links.quarantine"))
        .then()
        .body("items.row", contains(1))
        .body("items[0].errors[0].reason", equalTo("key-taken"));
    rows.in("OPEN")
        .then()
        .body("items.row", contains(2))
        .body("items[0].errors[0].reason", equalTo("key-taken"))
        .body("items[0].corrected.id", equalTo("1"))
        .body("items[0].original.id", equalTo("x"));
    Push.get(rows.address() + "?reason=key-taken").then().body("items.row", contains(2));

    rows.replay().then().statusCode(409);
    rows.correct(2, "id", "2").replayed().then().body("rowsReleased", equalTo(1));
    assertThat(texts(pairs)).containsExactlyInAnyOrder("a", "b", "c");
    rows.in("RESOLVED").then().body("items.row", contains(2, 3));
  }

  @Test
  void rowsOfAReplayAreCorrectedWhereTheyCameFrom() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "1").correct(3, "id", "3");
    Rows ofReplay = Rows.of(rows.replayed());

    ofReplay
        .replay()
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:batch-is-replay"))
        .body("detail", containsString(rows.batch().toString()));
    given()
        .auth()
        .oauth2(Tokens.ofDepartment(TestDataset.UNIT))
        .contentType(ContentType.JSON)
        .body("{\"cells\": {\"id\": \"2\"}}")
        .patch(ofReplay.address() + "/1")
        .then()
        .statusCode(409);
  }

  @Test
  void aReplayOfWhichNothingIsGoodLeavesTheRowsToBeCorrectedAgain() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "z");

    rows.replayed()
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo("no-good-row"));

    rows.in("OPEN").then().body("items.row", contains(2, 3));
    assertThat(endings.of(rows.batch()))
        .extracting(ReplayEnded::released, ReplayEnded::rowsUnresolved)
        .containsExactly(tuple(false, 2L));
  }

  @Test
  void anUpsertIsReplayedAsUpsertAndADeletionAsDeletion() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, "id,text\n1,a\n2,b\n3,c\n");
    Rows upserted = Rows.of(Push.finished(pairs, "upsert", "id,text\n1,A\nx,B\n"));
    upserted.correct(2, "id", "2").replayed().then().body("mode", equalTo("upsert"));
    assertThat(texts(pairs)).containsExactlyInAnyOrder("A", "B", "c");

    Rows deleted = Rows.of(Push.finished(pairs, "delete", "id\n1\nx\n"));
    deleted.correct(2, "id", "3").replayed().then().body("mode", equalTo("delete"));

    assertThat(texts(pairs)).containsExactly("B");
    deleted.in("RESOLVED").then().body("items.row", contains(2));
  }

  @Test
  void whatIsNotCorrectedIsNotReplayed() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD));

    rows.replay()
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:nothing-to-replay"))
        .body("detail", containsString("2 wait for a correction"));
  }

  @Test
  void dataThatWasReplacedDoesNotComeBack() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "2");
    Push.released(pairs, "id,text\n1,new\n");

    rows.replay()
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:replay-superseded"));

    assertThat(texts(pairs)).containsExactly("new");
    rows.in("CORRECTED").then().body("items.row", contains(2));
  }

  @Test
  void rowsAreNotReplayedIntoAnotherStructure() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "2");
    pairs.contract(TestDataset.PAIRS.replace("\"integer\"", "\"string\"")).approved();

    rows.replay()
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:replay-contract-changed"));
    rows.in("CORRECTED").then().body("items.row", contains(2));
  }

  @Test
  void aReplayIsHeldLikeAnyBatchAndItsRowsAreResolvedOnlyWhenItIsReleased() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "2").correct(3, "id", "z");
    pairs
        .contract(
            TestDataset.PAIRS.strip().replaceFirst("}$", "")
                + ", \"tolerance\": [{\"above\": 0.05, \"then\": \"hold\"}]}")
        .approved();

    Response replay = rows.replayed();

    replay.then().body("state", equalTo("HELD"));
    rows.in("REPLAYING").then().body("items.row", contains(2, 3));
    rows.in("RESOLVED").then().body("items", empty());
    rows.replay().then().statusCode(409).body("detail", containsString("2 are in a replay"));
    given()
        .auth()
        .oauth2(Tokens.of("minzheng-reviewer"))
        .contentType(ContentType.JSON)
        .body("{\"decision\": \"REJECT\", \"comment\": \"looked at\"}")
        .post(replay.path("links.self") + "/decisions")
        .then()
        .statusCode(200);
    rows.in("CORRECTED").then().body("items.row", contains(2));
    rows.in("OPEN").then().body("items.row", contains(3));
    assertThat(endings.of(rows.batch())).extracting(ReplayEnded::released).containsExactly(false);

    rows.replayed().then().body("state", equalTo("RELEASED"));
    assertThat(texts(pairs)).containsExactly("a", "b");
  }

  @Test
  void aBatchsReplaysAreListedTheNewestFirst() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD));
    String replays = rows.address() + "/replays";
    Push.get(replays).then().statusCode(200).body("items", empty());

    String first = rows.correct(2, "id", "2").replayed().path("id");
    String second = rows.correct(3, "id", "3").replayed().path("id");

    Push.get(replays).then().body("items.id", contains(second, first)).body("next", nullValue());
    String next = Push.get(replays + "?limit=1").then().extract().path("next");
    Push.get(replays + "?limit=1&cursor=" + next).then().body("items.id", contains(first));
    Push.get(replays + "?limit=0").then().statusCode(400);
    Push.get(replays + "?state=HELD").then().statusCode(400);
    given()
        .auth()
        .oauth2(Tokens.ofDepartment(TestDataset.OTHER_UNIT))
        .get(replays)
        .then()
        .statusCode(404);
    Push.get(replays.replace(rows.batch().toString(), UUID.randomUUID().toString()))
        .then()
        .statusCode(404);
  }

  @Test
  void onlyTheUnitsOwnPushersReplay() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Rows rows = Rows.of(Push.released(pairs, BAD)).correct(2, "id", "2");

    rows.replayAs(Tokens.of("minzheng-reviewer")).then().statusCode(403);
    rows.replayAs(Tokens.of("city-admin")).then().statusCode(403);
    rows.replayAs(Tokens.ofDepartment(TestDataset.OTHER_UNIT)).then().statusCode(404);
    given().post(rows.address() + "/replays").then().statusCode(401);
    rows.in("CORRECTED").then().body("items.replay", contains(nullValue()));
    pairs.withdrawn();
    rows.replay().then().statusCode(410);
  }

  private static List<String> texts(TestDataset dataset) {
    dataset.opened();
    return given().get("/api/data/v1/" + dataset.name()).path("text");
  }
}
