package city.opendata.catalog.release;

import static city.opendata.catalog.CatalogApi.DATASETS;
import static city.opendata.catalog.CatalogApi.OTHER_STEWARD;
import static city.opendata.catalog.CatalogApi.REVIEWER;
import static city.opendata.catalog.CatalogApi.SECRECY;
import static city.opendata.catalog.CatalogApi.SOON;
import static city.opendata.catalog.CatalogApi.STEWARD;
import static city.opendata.catalog.CatalogApi.anonymous;
import static city.opendata.catalog.CatalogApi.approved;
import static city.opendata.catalog.CatalogApi.as;
import static city.opendata.catalog.CatalogApi.decide;
import static city.opendata.catalog.CatalogApi.idOf;
import static city.opendata.catalog.CatalogApi.open;
import static city.opendata.catalog.CatalogApi.problem;
import static city.opendata.catalog.CatalogApi.registered;
import static city.opendata.catalog.CatalogApi.release;
import static city.opendata.catalog.CatalogApi.stateOf;
import static city.opendata.catalog.CatalogApi.submit;
import static city.opendata.catalog.CatalogApi.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.catalog.CatalogApi;
import city.opendata.catalog.CatalogTest;
import city.opendata.catalog.Registrations;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a dataset as Kafka sees it, and releases as the catalog sees them. */
@CatalogTest
class ReleaseEventsTest {

  private static final String BATCHES = "ingestion.batches";

  @BeforeEach
  void units() {
    CatalogApi.importUnits();
  }

  @Test
  void theFirstReleaseOpensADataset() {
    String name = open();

    anonymous()
        .get(DATASETS + "/" + name)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("rowCount", equalTo(41352))
        .body("columnCount", equalTo(5))
        .body("bytes", equalTo(4194304))
        .body("release", equalTo(1))
        .body("dataUpdatedAt", equalTo("2026-03-02T10:00:04+08:00"))
        .body("links.records", equalTo("/api/data/v1/" + name))
        .body("links.csv", equalTo("/api/data/v1/" + name + ".csv"))
        .body("links.openapi", equalTo("/api/data/v1/" + name + "/openapi.json"));
    as(OTHER_STEWARD).get(DATASETS + "/" + name).then().statusCode(200);
    problem(
        CatalogApi.change(OTHER_STEWARD, name, Registrations.aRegistration()), 404, "not-found");
  }

  @Test
  void suspendedRecordsAreToldUntilTheyAreResumed() {
    String name = open();
    ObjectNode suspended = EventContracts.sample("RecordsSuspended").put("dataset", idOf(name));
    ObjectNode resumed = EventContracts.sample("RecordsResumed").put("dataset", idOf(name));

    TestTopics.publish(BATCHES, idOf(name), "RecordsSuspended", suspended);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                anonymous()
                    .get(DATASETS + "/" + name)
                    .then()
                    .body("suspendedAt", equalTo("2026-03-03T02:10:04+08:00"))
                    .body("state", equalTo("OPEN")));
    TestTopics.publish(BATCHES, idOf(name), "RecordsResumed", resumed);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> anonymous().get(DATASETS + "/" + name).then().body("suspendedAt", nullValue()));
  }

  @Test
  void conditionalDataHasNoPublicLinks() {
    String name =
        open(
            Registrations.aRegistration()
                .put("openType", "CONDITIONAL")
                .put("openCondition", "申请"));

    anonymous()
        .get(DATASETS + "/" + name)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("links", nullValue());
  }

  @Test
  void everyStepLeavesItsEventWithTheWholeState() {
    ObjectNode registration = Registrations.aRegistration();
    String name = registered(registration);
    String id = idOf(name);
    CatalogApi.change(STEWARD, name, registration.put("titleZh", "改")).then().statusCode(200);
    submit(STEWARD, name).then().statusCode(200);
    decide(SECRECY, name, "RETURN").then().statusCode(200);
    submit(STEWARD, name).then().statusCode(200);
    decide(SECRECY, name, "APPROVE").then().statusCode(200);
    decide(REVIEWER, name, "APPROVE").then().statusCode(200);
    TestTopics.publish(BATCHES, id, "BatchReleased", release(id, 1));
    await().atMost(SOON).until(() -> stateOf(name).equals("OPEN"));
    withdraw(STEWARD, name).then().statusCode(200);

    await().atMost(SOON).until(() -> TestTopics.read("catalog.datasets", id).size() >= 6);
    List<Event> events = TestTopics.read("catalog.datasets", id);

    assertThat(events)
        .extracting(Event::type)
        .containsExactly(
            "DatasetRegistered",
            "DatasetRegistered",
            "DatasetRegistered",
            "ContractApproved",
            "DatasetOpened",
            "DatasetWithdrawn");
    assertThat(events)
        .extracting(event -> event.data().get("version").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(events)
        .allSatisfy(event -> EventContracts.assertFits(event.type(), event.data()))
        .allSatisfy(event -> assertThat(event.source()).isEqualTo("/catalog-service"))
        .allSatisfy(event -> assertThat(event.subject()).isEqualTo(id));
    assertThat(events.getLast().data().get("withdrawalReason").asText()).isEqualTo("merged");
    assertThat(events.get(3).data().get("contractHash").asText())
        .isEqualTo(events.get(1).data().get("contractHash").asText())
        .isNotEqualTo(events.get(0).data().get("contractHash").asText());
    assertThat(events.get(3).data().at("/contract/primaryKey/0").asText()).isEqualTo("code");
  }

  @Test
  void aRefusedChangeLeavesNoEvent() {
    String name = registered();
    String id = idOf(name);
    problem(decide(SECRECY, name, "APPROVE"), 409, "wrong-state");
    problem(
        CatalogApi.register(STEWARD, Registrations.aRegistration().put("name", name)),
        409,
        "name-taken");
    submit(STEWARD, name).then().statusCode(200);
    decide(SECRECY, name, "RETURN").then().statusCode(200);

    await().atMost(SOON).until(() -> TestTopics.read("catalog.datasets", id).size() >= 2);
    assertThat(TestTopics.read("catalog.datasets", id)).hasSize(2);
  }

  @Test
  void aRepeatedReleaseIsHandledOnceAndAnOlderOneIsIgnored() {
    String name = open();
    String id = idOf(name);
    UUID event = UUID.randomUUID();
    ObjectNode third = release(id, 3).put("rowCount", 300);

    TestTopics.publish(event, BATCHES, id, "BatchReleased", third);
    await().atMost(SOON).until(() -> released(name) == 3);
    int version = versionOf(name);
    TestTopics.publish(event, BATCHES, id, "BatchReleased", third);
    TestTopics.publish(BATCHES, id, "BatchReleased", third);
    TestTopics.publish(BATCHES, id, "BatchReleased", release(id, 2).put("rowCount", 200));
    TestTopics.publish(BATCHES, id, "BatchReceived", EventContracts.sample("BatchReceived"));
    TestTopics.publish(BATCHES, id, "BatchRejected", EventContracts.sample("BatchRejected"));
    TestTopics.publish(BATCHES, id, "BatchReleased", release(id, 4).put("rowCount", 400));
    await().atMost(SOON).until(() -> released(name) == 4);

    anonymous()
        .get(DATASETS + "/" + name)
        .then()
        .body("rowCount", equalTo(400))
        .body("version", equalTo(version + 1));
    assertThat(TestTopics.read("catalog.datasets", id))
        .filteredOn(one -> one.type().equals("DatasetOpened"))
        .hasSize(1);
    assertThat(deadLetterReasons(id)).isEmpty();
  }

  @Test
  void whatContradictsTheCatalogIsKeptAsADeadLetter() {
    String unknown = UUID.randomUUID().toString();
    String notApproved = idOf(registered());

    TestTopics.publish(BATCHES, unknown, "BatchReleased", release(unknown, 1));
    TestTopics.publish(BATCHES, notApproved, "BatchReleased", release(notApproved, 1));
    TestTopics.publish(
        BATCHES, unknown, "BatchReleased", release(unknown, 1).put("rowsReleased", "many"));
    ObjectNode incomplete = release(unknown, 1);
    incomplete.remove("releasedAt");
    TestTopics.publish(BATCHES, unknown, "BatchReleased", incomplete);
    TestTopics.publish(BATCHES, unknown, "BatchReleased", incomplete.putNull("releasedAt"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(deadLetterReasons(unknown))
                    .containsExactly(
                        "the catalog has no such dataset",
                        "BatchReleased does not fit its schema",
                        "BatchReleased does not fit its schema",
                        "BatchReleased does not fit its schema"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(deadLetterReasons(notApproved))
                    .containsExactly("the dataset is not approved"));
  }

  @Test
  void aWithdrawnDatasetIsGoneForThoseWhoCouldSeeIt() {
    String onceOpen = open();
    String neverOpen = approved();
    withdraw(STEWARD, onceOpen)
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("links", nullValue())
        .body("withdrawalReason", equalTo("merged"));
    withdraw("city-admin", neverOpen).then().statusCode(200);

    problem(anonymous().get(DATASETS + "/" + onceOpen), 410, "dataset-withdrawn")
        .body("reason", equalTo("merged"))
        .body("detail", containsString("merged"));
    problem(as(OTHER_STEWARD).get(DATASETS + "/" + onceOpen), 410, "dataset-withdrawn");
    problem(as(STEWARD).get(DATASETS + "/" + neverOpen), 410, "dataset-withdrawn");
    problem(as("auditor").get(DATASETS + "/" + neverOpen), 410, "dataset-withdrawn");
    problem(anonymous().get(DATASETS + "/" + neverOpen), 404, "not-found");
    problem(as(OTHER_STEWARD).get(DATASETS + "/" + neverOpen), 404, "not-found");
    problem(withdraw(STEWARD, onceOpen), 409, "wrong-state");
    problem(
        CatalogApi.register(STEWARD, Registrations.aRegistration().put("name", onceOpen)),
        409,
        "name-taken");
    as(STEWARD)
        .get(DATASETS + "?state=WITHDRAWN&limit=1000")
        .then()
        .body("items.name", hasItem(onceOpen));
    anonymous().get(DATASETS + "?limit=1000").then().body("items.name", not(hasItem(onceOpen)));
    as("auditor").get(DATASETS + "/" + onceOpen + "/decisions").then().statusCode(200);
  }

  @Test
  void aReleaseOfAWithdrawnDatasetIsIgnored() {
    String name = open();
    String id = idOf(name);
    withdraw(STEWARD, name).then().statusCode(200);
    String other = open();
    String otherId = idOf(other);

    TestTopics.publish(BATCHES, id, "BatchReleased", release(id, 2));
    TestTopics.publish(BATCHES, otherId, "BatchReleased", release(otherId, 2));
    await().atMost(SOON).until(() -> released(other) == 2);

    problem(anonymous().get(DATASETS + "/" + name), 410, "dataset-withdrawn");
    assertThat(deadLetterReasons(id)).isEmpty();
  }

  private static int released(String name) {
    return anonymous().get(DATASETS + "/" + name).then().statusCode(200).extract().path("release");
  }

  private static int versionOf(String name) {
    return anonymous().get(DATASETS + "/" + name).then().statusCode(200).extract().path("version");
  }

  private static List<String> deadLetterReasons(String key) {
    return TestTopics.readRaw("catalog.dead-letter").stream()
        .filter(letter -> key.equals(letter.key()))
        .map(
            letter ->
                new String(
                    letter.headers().lastHeader("dead-letter-reason").value(),
                    StandardCharsets.UTF_8))
        .toList();
  }
}
