package city.opendata.evaluation.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.Database;
import city.opendata.evaluation.testing.Units;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class UnitResourceTest {

  @Test
  void unitsArePagedInOrderEachOnce() {
    for (int i = 0; i < 5; i++) {
      Units.add("department");
    }

    List<String> codes = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = page(2, cursor);
      assertThat(page.getList("items").size()).isBetween(1, 2);
      codes.addAll(page.getList("items.code"));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(codes).doesNotHaveDuplicates();
    assertThat(codes).isEqualTo(page(1000, null).getList("items.code"));
    assertThat(codes).hasSize((int) Database.count("select count(*) from unit"));
  }

  @Test
  void theNextPageIsLinked() {
    Units.add("department");
    Units.add("district");

    String link =
        Client.as("auditor")
            .get(Client.BASE + "/units?limit=1")
            .then()
            .statusCode(200)
            .extract()
            .header("Link");

    assertThat(link).contains("limit=1").contains("cursor=").endsWith("rel=\"next\"");
  }

  @Test
  void theNewestVersionOfAUnitWins() {
    KnownUnit unit = Units.add("department");
    KnownUnit renamed = new KnownUnit(unit.code(), 900, "改名单位", "Renamed", "district");

    Units.publish(renamed, 3);
    Units.publish(unit, 2);
    Units.publish(unit, 4);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Database.count("select version from unit where code = ?", unit.code()) == 4);
    Units.publish(renamed, 4);
    Units.publish(renamed, 5);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Database.count("select version from unit where code = ?", unit.code()) == 5);

    JsonPath units = page(1000, null);
    String path = "items.find { it.code == '" + unit.code() + "' }";
    assertThat(units.getString(path + ".nameZh")).isEqualTo("改名单位");
    assertThat(units.getString(path + ".group")).isEqualTo("DISTRICT");
    assertThat(units.getInt(path + ".sequence")).isEqualTo(900);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "1000000000", "many", "", "1;select"})
  void aLimitOutOfRangeIsRefused(String limit) {
    Client.as("evaluator")
        .queryParam("limit", limit)
        .get(Client.BASE + "/units")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("limit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "'; drop table unit; --"})
  void aForgedCursorIsRefused(String cursor) {
    Client.as("evaluator")
        .queryParam("cursor", cursor)
        .get(Client.BASE + "/units")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:open-data:problem:invalid-cursor"));
  }

  private static JsonPath page(int limit, @Nullable String cursor) {
    return Client.as("evaluator")
        .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
        .queryParam("limit", limit)
        .get(Client.BASE + "/units")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
