package city.opendata.ingestion.rectification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RectificationResourceTest {

  private static final String PATH = "/api/ingestion/v1/rectifications";
  private static final String BAD = "id,text\n1,a\nx,b\n";

  private final TestDataset dataset = TestDataset.with(TestDataset.PAIRS);
  private String batch = "";
  private String ticket = "";

  @BeforeEach
  void aTicket() {
    dataset.approved();
    batch = Push.released(dataset, BAD).path("id");
    ticket = Sql.one("select id from rectification where dataset = ?", dataset.id());
  }

  @Test
  void aTicketTellsWhatIsBadAndUntilWhen() {
    as("minzheng-steward")
        .get(PATH + "/" + ticket)
        .then()
        .statusCode(200)
        .body("dataset", equalTo(dataset.name()))
        .body("batch", equalTo(batch))
        .body("unit", equalTo(TestDataset.UNIT))
        .body("state", equalTo("OPEN"))
        .body("badRows", equalTo(1))
        .body("unresolvedRows", equalTo(1))
        .body("reasons.reason", contains("type-mismatch"))
        .body(
            "dueOn",
            equalTo(Sql.one("select due_on from rectification where id = ?::uuid", ticket)))
        .body(
            "links.quarantine",
            equalTo(
                "/api/ingestion/v1/datasets/"
                    + dataset.name()
                    + "/batches/"
                    + batch
                    + "/quarantine"));
  }

  @Test
  void aUnitSeesItsOwnAndTheCitysPeopleSeeAll() {
    for (String account :
        List.of("minzheng-steward", "minzheng-reviewer", "evaluator", "auditor", "city-admin")) {
      list(account, "?dataset=" + dataset.name()).body("items.id", contains(ticket));
      as(account).get(PATH + "/" + ticket).then().statusCode(200);
    }
    list("jiaoyu-steward", "?dataset=" + dataset.name()).body("items", empty());
    list("jiaoyu-steward", "?unit=" + TestDataset.UNIT).body("items", empty());
    as("jiaoyu-steward").get(PATH + "/" + ticket).then().statusCode(404);
    as("developer").get(PATH).then().statusCode(403);
    given().get(PATH).then().statusCode(401);
  }

  @Test
  void filtersNarrowTheList() {
    list("evaluator", "?state=OPEN&unit=" + TestDataset.UNIT + "&limit=1000")
        .body("items.state", everyItem(equalTo("OPEN")))
        .body("items.unit", everyItem(equalTo(TestDataset.UNIT)));
    list("evaluator", "?state=CLOSED&dataset=" + dataset.name()).body("items", empty());
  }

  @Test
  void pagesAreInTheOrderOfTheDueDaysAndMissNothing() {
    Push.released(dataset, BAD);
    Push.released(dataset, BAD);
    Sql.update("update rectification set due_on = '2036-01-01' where id = ?::uuid", ticket);
    List<String> expected =
        Sql.list(
            "select id from rectification where dataset = ? order by due_on, sequence",
            dataset.id());

    List<String> seen = new ArrayList<>();
    String query = "?limit=1&dataset=" + dataset.name();
    String cursor = null;
    do {
      ValidatableResponse page =
          list("auditor", cursor == null ? query : query + "&cursor=" + cursor);
      seen.addAll(page.extract().path("items.id"));
      cursor = page.extract().path("next");
    } while (cursor != null);

    assertThat(seen).hasSize(3).isEqualTo(expected).last().isEqualTo(ticket);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=NEW",
        "dataset=%00",
        "dataset=A",
        "unit=x",
        "limit=0",
        "cursor=x",
        "status=OPEN"
      })
  void aWrongParameterIsNamed(String query) {
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.of("evaluator"))
        .get(PATH + "?" + query)
        .then()
        .statusCode(400);
  }

  @Test
  void aCursorOfAnotherUnitsListIsRefused() {
    Push.released(dataset, BAD);
    String cursor = list("minzheng-steward", "?limit=1").extract().path("next");

    as("jiaoyu-steward").get(PATH + "?limit=1&cursor=" + cursor).then().statusCode(400);
  }

  @Test
  void theDataBureauWaivesATicketOnceAndSaysWhy() {
    waive("city-admin", "{\"reason\": \"源系统已停用。\"}")
        .statusCode(200)
        .body("state", equalTo("WAIVED"))
        .body("settlement", equalTo("WAIVED"))
        .body("waiverReason", equalTo("源系统已停用。"));

    waive("city-admin", "{\"reason\": \"again\"}")
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:rectification-settled"));
    assertThat(Sql.one("select waived_by from rectification where id = ?::uuid", ticket))
        .isNotEmpty();
    Push.released(dataset, "id,text\n1,a\n");
    as("auditor").get(PATH + "/" + ticket).then().body("state", equalTo("WAIVED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minzheng-steward",
        "minzheng-reviewer",
        "minzheng-secrecy",
        "evaluator",
        "auditor"
      })
  void nobodyElseCan(String account) {
    waive(account, "{\"reason\": \"x\"}").statusCode(403);

    assertThat(Sql.one("select state from rectification where id = ?::uuid", ticket))
        .isEqualTo("OPEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"reason\": \" \"}",
        "{\"reason\": \"a\\u0000b\"}",
        "{\"reason\": \"x\", \"state\": \"CLOSED\"}"
      })
  void aWaiverMustSayWhy(String body) {
    waive("city-admin", body).statusCode(400);
  }

  @Test
  void anUnknownTicketIsNotFound() {
    as("city-admin").get(PATH + "/" + batch).then().statusCode(404);
    as("city-admin").get(PATH + "/nonsense").then().statusCode(404);
    as("city-admin")
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"x\"}")
        .post(PATH + "/" + batch + "/waiver")
        .then()
        .statusCode(404);
  }

  private ValidatableResponse waive(String account, String body) {
    return as(account)
        .contentType(ContentType.JSON)
        .body(body)
        .post(PATH + "/" + ticket + "/waiver")
        .then();
  }

  private static ValidatableResponse list(String account, String query) {
    return as(account).get(PATH + query).then().statusCode(200);
  }

  private static RequestSpecification as(String account) {
    return given().auth().oauth2(Tokens.of(account)).header("Accept-Language", "en");
  }
}
