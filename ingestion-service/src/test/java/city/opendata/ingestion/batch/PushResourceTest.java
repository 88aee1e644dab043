package city.opendata.ingestion.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.cleaning.report.Measure;
import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.Streets;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The main job: push, follow, report, quarantine. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class PushResourceTest {

  private static final String SMALL = "id,text\n1,一\n2,二\n";

  @Test
  void releasesTheStreetsAndTellsOfThem() {
    TestDataset streets = TestDataset.with(TestDataset.STREETS).approved();

    Response response = Push.finished(streets, Streets.utf8());

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("dataset", equalTo(streets.name()))
        .body("mode", equalTo("replace"))
        .body("channel", equalTo("API"))
        .body("bytes", equalTo(Streets.utf8().length))
        .body("sha256", matchesPattern("[0-9a-f]{64}"))
        .body("rowsRead", equalTo(Streets.ROWS))
        .body("rowsReleased", equalTo(Streets.ROWS))
        .body("rowsQuarantined", equalTo(0))
        .body("release", equalTo(1))
        .body("receivedAt", endsWith("+08:00"))
        .body("finishedAt", endsWith("+08:00"))
        .body("rejection", nullValue())
        .header("Location", endsWith(response.path("links.self")))
        .header("Preference-Applied", "wait=60");

    List<Event> events = eventsOf(streets, 2);
    assertThat(events).extracting(Event::type).containsExactly("BatchReceived", "BatchReleased");
    events.forEach(event -> EventContracts.assertFits(event.type(), event.data()));
    assertThat(events.getLast().data().path("columns").asInt()).isEqualTo(5);
    assertThat(events.getLast().data().path("quality").path("uniqueness").path("numerator").asInt())
        .isEqualTo(Streets.ROWS);
  }

  @Test
  void keepsBrokenRowsOutOfTheReleaseAndSaysWhy() {
    TestDataset streets = TestDataset.with(TestDataset.STREETS).approved();

    Response response = Push.finished(streets, Streets.brokenGb18030());

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rowsRead", equalTo(Streets.ROWS + 100))
        .body("rowsReleased", equalTo(Streets.ROWS))
        .body("rowsQuarantined", equalTo(100));
    assertReport(Push.get(response.path("links.report")).jsonPath());
    List<QuarantinedRow> rows = quarantine(response.path("links.quarantine"));
    assertThat(rows).hasSize(100);
    assertThat(rows).extracting(QuarantinedRow::row).isSorted().doesNotHaveDuplicates();
    assertThat(rows.subList(0, 40)).allMatch(row -> row.isBecause("code", "pattern-mismatch"));
    assertThat(rows.subList(40, 70)).allMatch(row -> row.isBecause("name", "required-missing"));
    assertThat(rows.subList(70, 100)).allMatch(row -> row.isBecause("code", "duplicate-key"));
    assertThat(rows.getFirst().original()).isEqualTo("坏代码 0");
    assertThat(rows.getFirst().line()).isEqualTo(Streets.ROWS + 2L);
  }

  private static void assertReport(JsonPath report) {
    assertThat(report.getString("encoding")).isEqualTo("GB18030");
    assertThat(report.getLong("rowsQuarantined")).isEqualTo(100);
    assertThat(report.getLong("changes.find {it.rule == 'half-width'}.cells")).isEqualTo(10);
    assertThat(report.getLong("rejections.find {it.reason == 'pattern-mismatch'}.count"))
        .isEqualTo(40);
    assertThat(report.getLong("rejections.find {it.reason == 'required-missing'}.count"))
        .isEqualTo(30);
    assertThat(report.getLong("rejections.find {it.reason == 'duplicate-key'}.count"))
        .isEqualTo(30);
    assertThat(report.getLong("quality.completeness.numerator"))
        .isEqualTo(2L * (Streets.ROWS + 100) - 30);
    assertThat(report.getLong("quality.completeness.denominator"))
        .isEqualTo(2L * (Streets.ROWS + 100));
    assertThat(report.getLong("quality.uniqueness.numerator")).isEqualTo(Streets.ROWS);
    assertThat(report.getLong("quality.uniqueness.denominator")).isEqualTo(Streets.ROWS + 30);
    assertThat(report.getDouble("quality.conformity.value")).isBetween(0.999, 0.9999);
    assertThat(report.getList("measures.code", String.class))
        .containsExactlyElementsOf(Stream.of(Measure.values()).map(Measure::code).toList());
    assertThat(report.getString("measures.find { it.code == '0302' }.dimension"))
        .isIn("准确性", "Accuracy");
    assertThat(report.getLong("measures.find { it.code == '0305' }.denominator"))
        .isEqualTo(report.getLong("rowsRead"));
    assertThat(report.getList("examples.shape", String.class))
        .isNotEmpty()
        .allMatch(shape -> shape.matches("[9aA文␣*９ａＡ＊…./:,%+()@－／．：，％＋（）＠-]*"));
  }

  @Test
  void theSameDataHasTheSameHashInAnotherEncodingAndWithBrokenRows() {
    TestDataset streets = TestDataset.with(TestDataset.STREETS).approved();

    Push.finished(streets, Streets.utf8());
    Push.finished(streets, Streets.brokenGb18030());

    List<Event> events = eventsOf(streets, 4);
    assertThat(events)
        .filteredOn(event -> event.type().equals("BatchReleased"))
        .extracting(event -> event.data().path("contentHash").asText())
        .hasSize(2)
        .doesNotContain("")
        .allMatch(hash -> hash.equals(events.getLast().data().path("contentHash").asText()));
  }

  @Test
  void theSameKeyAndContentIsTheSameBatch() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Response first = push(pairs, "key-1", SMALL, 60);

    Response second = push(pairs, "key-1", SMALL, 0);

    first.then().statusCode(200).header("Idempotent-Replayed", nullValue());
    second
        .then()
        .statusCode(200)
        .header("Idempotent-Replayed", "true")
        .header("Location", first.header("Location"))
        .body("id", equalTo(first.path("id")));
    assertThat(Sql.list("select id from batch where dataset = ?", pairs.id())).hasSize(1);
    assertThat(eventsOf(pairs, 2)).hasSize(2);
  }

  @Test
  void theSameKeyAtTheSameMomentIsTheSameBatch() throws Exception {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    List<Future<Response>> pushes;
    try (ExecutorService four = Executors.newFixedThreadPool(4)) {
      pushes = four.invokeAll(Collections.nCopies(4, () -> push(pairs, "key-1", SMALL, 60)));
    }

    Set<String> batches = new HashSet<>();
    for (Future<Response> push : pushes) {
      push.get().then().statusCode(200).body("state", equalTo("RELEASED"));
      batches.add(push.get().path("id"));
    }
    assertThat(batches).hasSize(1);
    assertThat(Sql.list("select id from batch where dataset = ?", pairs.id())).hasSize(1);
  }

  @Test
  void theSameKeyForOtherContentIsRefused() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    push(pairs, "key-1", SMALL, 0);

    push(pairs, "key-1", SMALL + "3,三\n", 0)
        .then()
        .statusCode(422)
        .body("type", endsWith("idempotency-key-reused"));

    assertThat(Sql.list("select id from batch where dataset = ?", pairs.id())).hasSize(1);
  }

  @Test
  void theSameKeyOfAnotherDatasetIsAnotherKey() {
    TestDataset one = TestDataset.with(TestDataset.PAIRS).approved();
    TestDataset other = TestDataset.with(TestDataset.PAIRS).approved();

    Response first = push(one, "key-1", SMALL, 0);
    Response second = push(other, "key-1", SMALL + "3,三\n", 0);

    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.<String>path("id")).isNotEqualTo(first.path("id"));
  }

  @Test
  void answersAtOnceWhenNobodyWaits() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.asDepartment()
        .body(SMALL)
        .post(Push.batches(pairs))
        .then()
        .statusCode(202)
        .header("Location", matchesPattern("http://.*/batches/[0-9a-f-]{36}"))
        .header("Preference-Applied", nullValue())
        .body("state", equalTo("RECEIVED"))
        .body("rowsRead", nullValue())
        .body("links.report", notNullValue());
  }

  @Test
  void aStewardsPushIsAnUpload() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.as(Tokens.of("minzheng-steward"))
        .body(SMALL)
        .post(Push.batches(pairs))
        .then()
        .statusCode(202)
        .body("channel", equalTo("FILE_UPLOAD"));
  }

  @Test
  void listsBatchesFromTheNewestBack() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    List<String> pushed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pushed.addFirst(push(pairs, "key-" + i, SMALL, 0).path("id"));
    }

    List<String> listed = new ArrayList<>();
    String next = Push.batches(pairs) + "?limit=2";
    while (next != null) {
      Response page = Push.get(next);
      listed.addAll(page.path("items.id"));
      next = nextOf(page);
    }

    assertThat(listed).isEqualTo(pushed);
  }

  @Test
  void aReportWaitsForTheEnd() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    UUID batch = UUID.randomUUID();
    Sql.update(
        """
        insert into batch (id, dataset, mode, channel, bytes, sha256, received_by, received_at,
          state) values (?, ?, 'REPLACE', 'API', 1, '', '', now(), 'RECEIVED')
        """,
        batch,
        pairs.id());
    String path = Push.batches(pairs) + "/" + batch;

    Push.get(path).then().statusCode(200).body("state", equalTo("RECEIVED"));
    Push.get(path + "/report").then().statusCode(409).body("type", endsWith("batch-not-finished"));
    Push.get(path + "/quarantine").then().statusCode(409);
  }

  @Test
  void anAuditorSeesReasonsButNotTheRows() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String quarantine = Push.finished(pairs, SMALL + "x,秘密\n").path("links.quarantine");

    Push.get(quarantine).then().body("items[0].original.text", equalTo("秘密"));
    given()
        .auth()
        .oauth2(Tokens.of("auditor"))
        .header("Accept-Language", "en")
        .get(quarantine)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].errors[0].reason", equalTo("type-mismatch"))
        .body("items[0].errors[0].message", equalTo("Not a value of type integer."))
        .body("items[0].original", nullValue());
  }

  private static Response push(TestDataset dataset, String key, String file, int wait) {
    return Push.asDepartment()
        .header("Idempotency-Key", key)
        .header("Prefer", "wait=" + wait)
        .body(file)
        .post(Push.batches(dataset));
  }

  private record QuarantinedRow(
      long row, long line, List<String> fields, List<String> reasons, String original) {
    boolean isBecause(String field, String reason) {
      return fields.equals(List.of(field)) && reasons.equals(List.of(reason));
    }
  }

  private static List<QuarantinedRow> quarantine(String path) {
    List<QuarantinedRow> rows = new ArrayList<>();
    String next = path + "?limit=33";
    while (next != null) {
      Response page = Push.get(next);
      JsonPath json = page.jsonPath();
      for (int i = 0; i < json.getList("items").size(); i++) {
        String item = "items[" + i + "].";
        rows.add(
            new QuarantinedRow(
                json.getLong(item + "row"),
                json.getLong(item + "line"),
                json.getList(item + "errors.field"),
                json.getList(item + "errors.reason"),
                json.getString(item + "original.name")));
      }
      next = nextOf(page);
    }
    return rows;
  }

  private static @org.jspecify.annotations.Nullable String nextOf(Response page) {
    String link = page.header("Link");
    return link == null ? null : link.substring(1, link.indexOf('>'));
  }

  private static List<Event> eventsOf(TestDataset dataset, int expected) {
    return org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .until(
            () -> TestTopics.read("ingestion.batches", dataset.id().toString()),
            events -> events.size() >= expected);
  }
}
