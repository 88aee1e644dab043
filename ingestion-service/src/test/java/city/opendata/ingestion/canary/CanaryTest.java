package city.opendata.ingestion.canary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Nothing unmasked reaches anyone. Ten thousand values go in by every way: inside texts in five
 * encodings and two widths, as masked columns, as columns that nobody masked, as keys, as wrong
 * rows, as headers, in a dry run, and in requests that are refused.
 *
 * <p>Places searched: the tables of the open library; records as JSON, CSV and OpenAPI; batches,
 * their lists, reports and previews; suspensions; every table of the service's own, with what it
 * keeps in bytes; the events in Kafka, dead letters included; answers to bad requests; metrics;
 * logs. The quarantine keeps originals, encrypted, and shows them to the unit that sent them: its
 * table is searched, and the door to it for others is shut.
 */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class CanaryTest {

  private static final String VISITS =
      """
      {"tolerance": [],
       "fields": [{"name": "id", "type": "integer"},
                  {"name": "remark", "title": "备注", "type": "string"%s}],
       "primaryKey": ["id"]}
      """;

  private static final String OWN_TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
      """;

  private static final List<String> MASKS =
      List.of(
          "{\"method\": \"drop\"}",
          "{\"method\": \"suppress\"}",
          "{\"method\": \"pseudonym\", \"keyVersion\": 1}",
          "{\"method\": \"keep-ends\", \"first\": 2, \"last\": 1}");

  private final List<Canary> canaries = Canaries.all();
  private final CanarySearch search = new CanarySearch(canaries);
  private final Map<String, Map<String, Integer>> found = new LinkedHashMap<>();
  private final List<TestDataset> datasets = new ArrayList<>();

  @Test
  void nothingUnmaskedReachesAnyone() {
    try (LogCapture log = new LogCapture()) {
      plantInTexts();
      plantInColumns();
      plantInKeysAndWrongRows();
      plantInHeaders();
      plantInADryRun();
      searchDatabase();
      searchEvents();
      searchAnswers();
      look("metrics", given().get("/q/metrics").asString());
      look("log", log.text());
    }

    assertThat(found).isEmpty();
  }

  @Test
  void badRequestsTellNothingOfWhatIsInThem() {
    datasets.add(dataset(""));
    pushed(datasets.getFirst(), "id,remark\n1,合格\n", "RELEASED");

    try (LogCapture log = new LogCapture()) {
      plantInBadRequests();
      look("log", log.text());
    }
    look("metrics", given().get("/q/metrics").asString());

    assertThat(found).isEmpty();
  }

  /** Only kinds and counts are told: what leaked must not leak once more. */
  private void look(String place, String text) {
    Map<String, Integer> kinds = search.find(text);
    if (!kinds.isEmpty()) {
      found.merge(
          place,
          kinds,
          (one, other) -> {
            other.forEach((kind, count) -> one.merge(kind, count, Integer::sum));
            return one;
          });
    }
  }

  private TestDataset dataset(String mask) {
    TestDataset dataset =
        TestDataset.with(VISITS.formatted(mask.isEmpty() ? "" : ", \"mask\": " + mask)).approved();
    datasets.add(dataset);
    return dataset;
  }

  private void pushed(TestDataset dataset, byte[] file, String... states) {
    Response batch = Push.finished(dataset, file);
    look("answer to a push", batch.asString());
    assertThat(batch.<String>path("state")).isIn((Object[]) states);
  }

  private void pushed(TestDataset dataset, String file, String... states) {
    pushed(dataset, file.getBytes(StandardCharsets.UTF_8), states);
  }

  private void plantInTexts() {
    for (byte[] file : CanaryFiles.remarks(canaries)) {
      pushed(dataset(""), file, "RELEASED");
    }
  }

  private void plantInColumns() {
    List<Canary> some = canaries.subList(0, 400);
    for (String mask : MASKS) {
      pushed(dataset(mask), CanaryFiles.values("id,remark", some), "RELEASED");
    }
    pushed(dataset(""), CanaryFiles.values("id,remark", ofKind("mobile").subList(0, 200)), "HELD");
    pushed(
        dataset(""), CanaryFiles.values("id,remark", ofKind("citizen-id").subList(0, 200)), "HELD");
  }

  private List<Canary> ofKind(String kind) {
    return canaries.stream().filter(canary -> canary.kind().equals(kind)).toList();
  }

  private void plantInKeysAndWrongRows() {
    TestDataset keyed =
        TestDataset.with(
                VISITS
                    .formatted(", \"constraints\": {\"required\": true}")
                    .replace("\"primaryKey\": [\"id\"]", "\"primaryKey\": [\"remark\"]"))
            .approved();
    datasets.add(keyed);
    pushed(
        keyed,
        CanaryFiles.values("id,remark", ofKind("citizen-id").subList(0, 200)) + "999,A1\n",
        "RELEASED",
        "HELD");
    pushed(dataset(""), CanaryFiles.wrongRows(canaries.subList(0, 400)), "RELEASED", "HELD");
    pushed(dataset(""), CanaryFiles.ids(ofKind("citizen-id").subList(0, 200)), "RELEASED", "HELD");
  }

  private void plantInHeaders() {
    for (int i = 0; i < 20; i++) {
      Response batch =
          Push.finished(dataset(""), CanaryFiles.headers(canaries.subList(10 * i, 10 * (i + 1))));
      look("answer to a push with such headers", batch.asString());
    }
  }

  private void plantInADryRun() {
    Response answer =
        Push.asDepartment()
            .header("Prefer", "wait=60")
            .queryParam("dry-run", "true")
            .body(CanaryFiles.remarks(canaries).getFirst())
            .post(Push.batches(dataset("")));
    answer.then().statusCode(200);
    look("dry run", answer.asString());
  }

  private void plantInBadRequests() {
    TestDataset dataset = datasets.getFirst();
    dataset.opened();
    String records = "/api/data/v1/" + dataset.name();
    for (Canary canary : canaries.subList(0, 60)) {
      String value = canary.value();
      for (String parameter : List.of("select", "order", "cursor", "limit", "and", "id", value)) {
        refused(given().queryParam(parameter, value).get(records));
      }
      refused(given().get("/api/data/v1/{name}", value));
      refused(given().get("/{name}", value));
      if (value.chars().allMatch(one -> one > ' ' && one < 0x7F)) {
        refused(given().header("X-Request-Id", value).queryParam("limit", "none").get(records));
      }
      refused(Push.asDepartment().delete(Push.batches(dataset) + "/{name}", value));
      refused(given().queryParam("or", "(id.eq." + value + "," + value + ".eq.1)").get(records));
      refused(Push.asFile().queryParam("mode", value).body("id\n").post(Push.batches(dataset)));
      refused(
          Push.asDepartment()
              .contentType("text/csv; charset=\"" + value + "\"")
              .body(new byte[] {'i', 'd', '\n'})
              .post(Push.batches(dataset)));
      refused(
          Push.asFile()
              .contentType(ContentType.JSON)
              .body("{\"id\": \"" + value + "\", \"" + value + "\": \"" + value + "\"}")
              .post("/api/ingestion/v1/datasets/{name}/rows", dataset.name()));
      refused(
          given()
              .auth()
              .oauth2(Tokens.of("minzheng-secrecy"))
              .contentType(ContentType.JSON)
              .body("{\"decision\": \"" + value + "\"}")
              .post("/api/ingestion/v1/datasets/{name}/suspension/decisions", dataset.name()));
    }
  }

  private void refused(Response answer) {
    if (answer.statusCode() >= 400) {
      look("answer to a bad request", answer.asString() + answer.headers());
    }
  }

  private void searchDatabase() {
    for (TestDataset dataset : datasets) {
      for (String table :
          Sql.list("select table_name from release where dataset = ?", dataset.id())) {
        Sql.list("select t::text from open_library." + table + " t")
            .forEach(row -> look("open library", row));
      }
    }
    for (String table : Sql.list(OWN_TABLES)) {
      Sql.list("select to_jsonb(t)::text from " + table + " t")
          .forEach(row -> look("table " + table, row));
    }
  }

  private void searchEvents() {
    for (String topic : List.of("ingestion.batches", "ingestion.dead-letter")) {
      TestTopics.readRaw(topic)
          .forEach(
              message -> {
                look("topic " + topic, message.key() + " " + message.headers());
                look("topic " + topic, new String(message.value(), StandardCharsets.UTF_8));
              });
    }
  }

  private void searchAnswers() {
    for (TestDataset dataset : datasets) {
      dataset.opened();
      String records = "/api/data/v1/" + dataset.name();
      String page = records + "?limit=1000";
      while (page != null) {
        Response answer = given().urlEncodingEnabled(false).get(page);
        look("records", answer.asString() + answer.headers());
        page = next(answer);
      }
      look("CSV", given().get(records + ".csv").asString());
      look("OpenAPI", given().get(records + "/openapi.json").asString());
      Response batches = Push.get(Push.batches(dataset));
      look("batches", batches.asString());
      for (String self : batches.<List<String>>path("items.links.self")) {
        look("batch", Push.get(self).asString());
        look("report", Push.get(self + "/report").asString());
        look("preview", Push.get(self + "/dry-run").asString());
        look("counts of the quarantine", Push.get(self + "/quarantine/counts").asString());
        given()
            .auth()
            .oauth2(Tokens.ofDepartment(TestDataset.OTHER_UNIT))
            .get(self + "/quarantine")
            .then()
            .statusCode(404);
        given().get(self + "/quarantine").then().statusCode(401);
      }
    }
    look(
        "suspensions",
        given()
            .auth()
            .oauth2(Tokens.of("auditor"))
            .get("/api/ingestion/v1/suspensions?limit=1000")
            .asString());
  }

  private static @Nullable String next(Response answer) {
    String link = answer.header("Link");
    if (link == null || !link.contains("rel=\"next\"")) {
      return null;
    }
    return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
  }
}
