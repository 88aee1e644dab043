package city.opendata.evaluation.scheme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.opendata.evaluation.testing.Database;
import city.opendata.evaluation.testing.ShippedScheme;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class IndicatorResourceTest {

  private static final String PATH = "/api/evaluation/v1/indicators";

  @Inject SchemeService schemes;
  @Inject SchemeRepository repository;

  @Test
  void theSchemeIsShownWithItsVersionAndWeights() {
    JsonPath scheme = given().get(PATH).then().statusCode(200).extract().jsonPath();

    assertThat(scheme.getInt("version")).isPositive();
    assertThat(scheme.getList("items")).hasSize(28);
    assertThat(scheme.getMap("items.find { it.code == 'B2' }.weights"))
        .hasToString("{MUNICIPAL=5, DISTRICT=4}");
    assertThat(scheme.getFloat("items.find { it.code == 'B2' }.goal")).isEqualTo(0.95f);
    assertThat(scheme.getString("items.find { it.code == 'E1' }.goalRule"))
        .isEqualTo("P90 of group");
    assertThat((Object) scheme.get("items.find { it.code == 'E1' }.goal")).isNull();
  }

  @Test
  void theSameSchemeKeepsItsVersionAndAnotherIsANewOne() {
    SchemeVersion current = schemes.current();
    String changed = ShippedScheme.text().replace("0.95,linear,5,4", "0.9,linear,5,4");

    int version = repository.keep("sha256:changed", changed);

    assertThat(schemes.current()).isEqualTo(current);
    assertThat(version).isGreaterThan(current.version());
    assertThat(schemes.version(version).scheme().indicator("B2").goal())
        .isEqualByComparingTo("0.9");
    assertThat(schemes.version(current.version()).scheme()).isEqualTo(current.scheme());
    assertThat(
            Database.count(
                "select count(*) from indicator_scheme where content_hash = ?",
                current.contentHash()))
        .isEqualTo(1);
  }

  @Test
  void aParameterThatIsNotKnownIsRefused() {
    given()
        .header("Accept-Language", "en")
        .get(PATH + "?scheme=2")
        .then()
        .statusCode(400)
        .body("errors", hasSize(1))
        .body("errors[0].field", equalTo("scheme"))
        .body("errors[0].message", equalTo("This field is not known here."));
  }
}
