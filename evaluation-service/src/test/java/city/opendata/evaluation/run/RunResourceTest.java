package city.opendata.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.Units;
import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class RunResourceTest {

  private static final String RUNS = Client.BASE + "/runs";

  @Test
  void aRunShowsWhatItFroze() {
    loadTargets(2050);

    String location =
        post("{\"targetSet\": \"2050\", \"period\": \"2026\"}")
            .statusCode(201)
            .body("state", equalTo("DRAFT"))
            .body("targetSet.year", equalTo(2050))
            .body("targetSet.revision", equalTo(1))
            .body("period.name", equalTo("2026"))
            .body("period.from", equalTo("2026-01-01"))
            .body("period.to", equalTo("2026-12-31"))
            .body("cutOff", endsWith("+08:00"))
            .body("inputHash", matchesPattern("sha256:[0-9a-f]{64}"))
            .body("createdBy", not(containsString("evaluator")))
            .extract()
            .header("Location");

    Client.as("auditor")
        .get(location)
        .then()
        .statusCode(200)
        .body("id", equalTo(location.substring(location.lastIndexOf('/') + 1)));
  }

  @Test
  void eachPostIsARunOfItsOwn() {
    loadTargets(2051);
    JsonPath first = Client.run(2051, 2025, "2025-06-01T00:00:00+08:00");
    JsonPath second = Client.run(2051, 2025, "2025-06-01T00:00:00+08:00");

    assertThat(second.getString("id")).isNotEqualTo(first.getString("id"));
    assertThat(second.getString("inputHash")).isEqualTo(first.getString("inputHash"));
  }

  @Test
  void runsArePagedNewestFirst() {
    loadTargets(2052);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.addFirst(Client.run(2052, 2025, "2025-06-01T00:00:00+08:00").getString("id"));
    }

    List<String> listed = new ArrayList<>();
    JsonPath page = page(Map.of("limit", 2));
    listed.addAll(page.getList("items.id"));
    while (page.getString("next") != null) {
      page = page(Map.of("limit", 2, "cursor", page.getString("next")));
      listed.addAll(page.getList("items.id"));
    }

    assertThat(listed).startsWith(made.toArray(String[]::new)).doesNotHaveDuplicates();
  }

  @Test
  void withoutItsTargetsARunIsRefused() {
    post("{\"targetSet\": \"2098\", \"period\": \"2026\"}")
        .statusCode(409)
        .body("type", equalTo("urn:open-data:problem:target-set-missing"))
        .body("detail", containsString("/target-sets/2098"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"period\": \"2026\"}|targetSet",
        "{\"targetSet\": \"2050\"}|period",
        "{\"targetSet\": 2050, \"period\": \"2026\"}|targetSet",
        "{\"targetSet\": [\"2050\"], \"period\": \"2026\"}|targetSet",
        "{\"targetSet\": \"2050\", \"period\": \"2026-05\"}|period",
        "{\"targetSet\": \"2050'; --\", \"period\": \"2026\"}|targetSet",
        "{\"targetSet\": \"2050\", \"period\": \"2026\", \"cutOff\": \"soon\"}|cutOff",
        "{\"targetSet\": \"2050\", \"period\": \"2026\", \"cutOff\": 1795400000}|cutOff",
        "{\"targetSet\": \"2050\", \"period\": \"2026\", \"cutOff\": \"2026-05-01T00:00\"}|cutOff",
        "{\"targetSet\": \"2050\", \"period\": \"2026\", \"cutOff\": \"2099-01-01T00:00:00Z\"}|cutOff",
        "{\"targetSet\": \"2050\", \"period\": \"2026\", \"cutOff\": \"2025-12-31T15:59:59Z\"}|cutOff",
        "{\"targetSet\": \"2050\", \"period\": \"2026\", \"scheme\": 1}|scheme",
        "{\"targetSet\": \"2050\", \"period\": \"2026\", \"period\": \"2025\"}|body",
        "{\"targetSet\": \"2050\", \"period\": \"2026\"} {}|body",
        "{\"targetSet\"|body",
        "[]|body",
        "null|body",
      })
  void aBadBodyIsRefusedWithTheField(String body, String field) {
    post(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:open-data:problem:invalid-body"))
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void noBodyIsRefused() {
    Client.as("evaluator").contentType("application/json").post(RUNS).then().statusCode(400);
  }

  @Test
  void anotherContentTypeIsRefused() {
    Client.as("evaluator")
        .contentType("text/csv")
        .body("targetSet,period")
        .post(RUNS)
        .then()
        .statusCode(415);
  }

  @Test
  void aHugeBodyIsRefused() {
    Client.as("evaluator")
        .contentType("application/json")
        .body("{\"targetSet\": \"" + "2".repeat(3 * 1024 * 1024) + "\"}")
        .post(RUNS)
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "1", "%00", "'; drop table"})
  void anUnknownRunIsNotFound(String id) {
    Client.as("evaluator").get(RUNS + "/{id}", id).then().statusCode(404);
    Client.as("evaluator").get(RUNS + "/{id}/scores", id).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "group=CITY,group",
    "group=,group",
    "unit=1,unit",
    "unit=%00,unit",
    "unit=320200-021'--,unit",
    "units=320200-021,units",
  })
  void aBadFilterIsRefused(String query, String field) {
    Client.as("evaluator")
        .urlEncodingEnabled(false)
        .get(RUNS + "/" + UUID.randomUUID() + "/scores?" + query.replace("'", "%27"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    Units.add("department");
    Units.add("department");
    String cursor =
        Client.as("evaluator").get(Client.BASE + "/units?limit=1").jsonPath().getString("next");

    Client.as("evaluator").queryParam("cursor", cursor).get(RUNS).then().statusCode(400);
  }

  private static void loadTargets(int year) {
    KnownUnit unit = Units.add("department");
    Client.loadTargets(year, 5, List.of(unit));
  }

  private static ValidatableResponse post(String body) {
    return Client.as("evaluator").contentType("application/json").body(body).post(RUNS).then();
  }

  private static JsonPath page(Map<String, ?> query) {
    return Client.as("evaluator")
        .queryParams(query)
        .get(RUNS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
