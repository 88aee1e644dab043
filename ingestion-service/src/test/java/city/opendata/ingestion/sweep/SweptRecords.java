package city.opendata.ingestion.sweep;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/** Records that were released, what was found in them later, and what reviewers say to it. */
final class SweptRecords {

  static final String VISITS =
      """
      {"fields": [{"name": "id", "type": "integer"},
                  {"name": "remark", "title": "备注", "type": "string"}],
       "primaryKey": ["id"]}
      """;

  static final String ROWS = "id,remark\n1,现场核查合格\n2,已办结\n";
  static final String ID = "320205190001010014";
  static final String SUSPENSIONS = "/api/ingestion/v1/suspensions";

  static final String OF_DATASET =
      " where release in (select batch from release where dataset = ?)";

  private SweptRecords() {}

  static TestDataset released() {
    TestDataset visits = TestDataset.with(VISITS).approved();
    Push.released(visits, ROWS);
    visits.opened();
    return visits;
  }

  /** A row more, which has nothing in it. */
  static void append(TestDataset dataset) {
    Push.finished(dataset, "append", "id,remark\n3,已办结\n")
        .then()
        .body("state", equalTo("RELEASED"));
  }

  /** As earlier detectors, which did not know it, would have let it out. */
  static void plant(TestDataset dataset, String remark) {
    write(dataset, remark);
    due(dataset);
  }

  static void write(TestDataset dataset, String remark) {
    Sql.update("update open_library." + table(dataset) + " set remark = ? where id = 2", remark);
  }

  static String table(TestDataset dataset) {
    return Sql.one("select table_name from release where dataset = ?", dataset.id());
  }

  static void due(TestDataset dataset) {
    Sql.update("update release_sweep set detectors = 'old'" + OF_DATASET, dataset.id());
  }

  /** Looks through all that is due. */
  static void sweepAll(Sweep sweep) throws Exception {
    while (sweep.next()) {
      // One release after the other.
    }
  }

  static ValidatableResponse read(TestDataset dataset) {
    return given().get("/api/data/v1/" + dataset.name()).then();
  }

  static String decisions(TestDataset dataset) {
    return "/api/ingestion/v1/datasets/" + dataset.name() + "/suspension/decisions";
  }

  static ValidatableResponse decide(String account, TestDataset dataset, String decision) {
    return as(account)
        .contentType(ContentType.JSON)
        .body("{\"decision\": \"%s\", \"comment\": \"looked at\"}".formatted(decision))
        .post(decisions(dataset))
        .then();
  }

  static RequestSpecification as(String account) {
    return given().auth().oauth2(Tokens.of(account)).header("Accept-Language", "en");
  }

  /** The relay publishes a moment after the change. */
  static Event event(TestDataset dataset, String type) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                TestTopics.read("ingestion.batches", dataset.id().toString()).stream()
                    .filter(event -> event.type().equals(type))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
