package city.opendata.ingestion.records;

import static city.opendata.ingestion.records.OpenRecords.fetch;
import static city.opendata.ingestion.records.OpenRecords.next;
import static city.opendata.ingestion.records.OpenRecords.path;
import static city.opendata.ingestion.records.OpenRecords.rows;
import static city.opendata.ingestion.records.OpenRecords.streets;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that are refused, and hostile ones that do no harm. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RecordsRefusalTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown=eq.1|unknown|unknown-parameter",
        "select=code,nothing|select|unknown-column",
        "order=nothing.desc|order|unknown-column",
        "code=foo.1|code|bad-operator",
        "code=1 or 1=1|code|bad-operator",
        "code=eq.1'; drop table release; --|-|-",
        "limit=0|limit|bad-limit",
        "limit=-1|limit|bad-limit",
        "limit=1000000000|limit|bad-limit",
        "limit=abc|limit|bad-limit",
        "code=in.1|code|bad-list",
        "order=code;drop table release|order|unknown-column",
        "order=code.sideways|order|bad-order",
        "and=(code.eq.1|and|bad-logic"
      })
  void aBadQueryNamesItsParameter(String query, String field, String code) {
    String[] parameter = query.split("=", 2);
    Response response =
        given()
            .header("Accept-Language", "en")
            .queryParam(parameter[0], parameter[1])
            .get(path(streets()));

    if (code.equals("-")) {
      response.then().statusCode(200).body("$", hasSize(0));
      return;
    }
    response
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("invalid-query"))
        .body("errors[0].field", equalTo(field))
        .body("errors[0].code", equalTo(code));
    assertThat(response.<String>path("errors[0].message")).isNotBlank();
  }

  @Test
  void aValueOfTheWrongTypeIsNamed() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, rows(1, 3));
    pairs.opened();

    given()
        .get(path(pairs) + "?id=eq.abc")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("not-an-integer"));
    given().get(path(pairs) + "?id=gt.1").then().statusCode(200).body("$", hasSize(2));
  }

  @Test
  void aForgedCursorIsRefused() {
    String next = next(given().get(path(streets()) + "?limit=10"));
    assertThat(next).isNotNull();
    String forged = next.substring(0, next.length() - 2) + (next.endsWith("AA") ? "BB" : "AA");

    for (String query :
        new String[] {
          forged,
          path(streets()) + "?limit=10&cursor=abc",
          path(streets()) + "?limit=10&cursor=",
          path(streets()) + "?limit=10&cursor=%00"
        }) {
      fetch(query).then().statusCode(400).body("type", endsWith("invalid-cursor"));
    }
  }

  @Test
  void aCursorBelongsToItsQueryAndItsDataset() {
    String next = next(given().get(path(streets()) + "?limit=10"));
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, rows(1, 30));
    pairs.opened();
    assertThat(next).isNotNull();
    String cursor = next.substring(next.indexOf("cursor=") + 7);

    fetch(path(streets()) + "?order=name&cursor=" + cursor).then().statusCode(400);
    fetch(path(pairs) + "?cursor=" + cursor).then().statusCode(400);
  }

  @Test
  void aHostileAddressIsNoServerError() {
    for (String address :
        List.of(
            "/api/data/v1/%00",
            "/api/data/v1/..%2f..%2fetc",
            "/api/data/v1/" + "a".repeat(3_000),
            path(streets()) + "?name=eq.%ff",
            path(streets()) + "?name=eq.%00",
            path(streets()) + "?%00=1",
            path(streets()) + "?name=like.%25%5C")) {
      int status = given().urlEncodingEnabled(false).get(address).statusCode();
      assertThat(status).as(address).isBetween(200, 499);
    }
  }
}
