package city.opendata.ingestion.word;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.ingestion.testing.WordsOfUnit;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a unit's words do to what it pushes. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class WordsInBatchesTest {

  private static final String CARDS =
      """
      {"fields": [{"name": "id", "type": "integer"},
                  {"name": "card", "title": "市民一卡通编号", "type": "string"}],
       "primaryKey": ["id"]}
      """;

  private static final String CARD_WORD =
      "[{\"word\": \"一卡通编号\", \"kind\": \"social-security-number\"}]";

  @AfterEach
  void leaveNone() {
    WordsOfUnit.none();
  }

  @Test
  void textsAreReleasedWithoutTheWordsThatHoldWhenTheBatchIsLoaded() {
    TestDataset notes = TestDataset.with(TestDataset.PAIRS).approved();
    int first = WordsOfUnit.texts("[\"凤凰计划\"]");

    Response batch = Push.released(notes, "id,text\n1,关于凤 凰计划的说明\n2,老猫来电\n3,合格\n");

    notes.opened();
    assertThat(texts(notes)).containsExactly("关于[unit-word]的说明", "老猫来电", "合格");
    Response report = Push.get(batch.path("links.report"));
    report
        .then()
        .body("maskedInText", hasSize(1))
        .body("maskedInText[0].kind", equalTo("unit-word"))
        .body("maskedInText[0].places", equalTo(1))
        .body("rulesVersion", endsWith("+" + first));
    assertThat(report.asString()).doesNotContain("凤凰");

    WordsOfUnit.texts("[\"老猫\"]");
    Push.released(notes, "id,text\n1,关于凤凰计划的说明\n2,老猫来电\n3,合格\n");

    assertThat(texts(notes)).containsExactly("关于凤凰计划的说明", "[unit-word]来电", "合格");
  }

  private static List<String> texts(TestDataset dataset) {
    return given()
        .get("/api/data/v1/" + dataset.name() + "?order=id.asc")
        .then()
        .statusCode(200)
        .extract()
        .path("text");
  }

  @Test
  void aHeaderThatHoldsAWordOfTheUnitHoldsTheBatch() {
    TestDataset cards = TestDataset.with(CARDS).approved();
    StringBuilder rows = new StringBuilder("id,card\n");
    for (int i = 0; i < 25; i++) {
      rows.append(i).append(",K00123%02d\n".formatted(i));
    }
    Push.released(cards, rows.toString());
    WordsOfUnit.put(CARD_WORD, "[]").then().statusCode(200);

    Response batch = Push.finished(cards, rows.toString());

    batch.then().body("state", equalTo("HELD"));
    Push.get(batch.path("links.report"))
        .then()
        .body("sensitiveColumns[0].column", equalTo("card"))
        .body("sensitiveColumns[0].kind", equalTo("social-security-number"))
        .body("sensitiveColumns[0].headerWord", equalTo(null))
        .body("hold.reason", equalTo("sensitive-column"));
  }

  @Test
  void noWordLeavesThePlatformWhereverItStoodInTheFile() {
    TestDataset notes = TestDataset.with(TestDataset.PAIRS).approved();
    WordsOfUnit.texts("[\"凤凰计划\"]");
    String file = "id,text,凤凰计划进度\n1,关于凤凰　计划的说明,1\n凤凰计划,合格,2\n3,合格,3\n";

    Response dryRun =
        Push.asDepartment()
            .queryParam("dry-run", "true")
            .header("Prefer", "wait=60")
            .body(file.getBytes(UTF_8))
            .post(Push.batches(notes));
    Response held = Push.finished(notes, file);

    held.then().body("state", equalTo("HELD"));
    Response report = Push.get(held.path("links.report"));
    report.then().body("drift.added", equalTo(List.of("[unit-word]进度")));
    for (Response answer : List.of(dryRun, held, report)) {
      assertThat(answer.asString()).doesNotContain("凤凰");
    }
    assertThat(dryRun.asString()).contains("关于[unit-word]的说明");
    assertThat(event(notes, "BatchHeld").data().toString()).doesNotContain("凤凰");
  }

  /** The relay publishes a moment after the change. */
  private static Event event(TestDataset dataset, String type) {
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

  @Test
  void anotherUnitIsNotTouched() {
    TestDataset notes =
        TestDataset.with(TestDataset.PAIRS).set("unit", TestDataset.OTHER_UNIT).approved();
    WordsOfUnit.texts("[\"凤凰计划\"]");

    Push.as(Tokens.ofDepartment(TestDataset.OTHER_UNIT))
        .header("Prefer", "wait=60")
        .body("id,text\n1,关于凤凰计划的说明\n".getBytes(UTF_8))
        .post(Push.batches(notes))
        .then()
        .statusCode(200)
        .body("state", equalTo("RELEASED"));

    notes.opened();
    assertThat(texts(notes)).containsExactly("关于凤凰计划的说明");
  }

  @Test
  void aProposedContractKnowsTheWordsOfWhoAsks() {
    WordsOfUnit.put(CARD_WORD, "[]").then().statusCode(200);
    StringBuilder rows = new StringBuilder("编号,一卡通编号\n");
    for (int i = 0; i < 25; i++) {
      rows.append(i).append(",K00123%02d\n".formatted(i));
    }

    Push.asFile()
        .body(rows.toString().getBytes(UTF_8))
        .post("/api/ingestion/v1/schema-proposals")
        .then()
        .statusCode(200)
        .body("columns[1].sensitivity.kind", equalTo("social-security-number"))
        .body("columns[1].sensitivity.rulesVersion", containsString("+"));
  }
}
