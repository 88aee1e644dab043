package city.opendata.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.Units;
import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class ScoreFilterTest {

  @Test
  void scoresAreShownByGroupAndByUnit() {
    KnownUnit department = Units.add("department");
    KnownUnit enterprise = Units.add("enterprise");
    KnownUnit district = Units.add("district");
    Client.loadTargets(2085, 3, List.of(department, enterprise, district));
    String run = Client.run(2085, 2025, "2025-06-01T00:00:00+08:00").getString("id");

    assertThat(codes(run, ""))
        .containsExactly(department.code(), enterprise.code(), district.code());
    assertThat(codes(run, "?group=DISTRICT")).containsExactly(district.code());
    assertThat(codes(run, "?unit=" + enterprise.code())).containsExactly(enterprise.code());
    assertThat(codes(run, "?group=DISTRICT&unit=" + enterprise.code())).isEmpty();
    assertThat(codes(run, "?unit=320299-999")).isEmpty();
  }

  private static List<String> codes(String run, String query) {
    JsonPath scores =
        Client.as("auditor")
            .get(Client.BASE + "/runs/" + run + "/scores" + query)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return scores.getList("groups.units.flatten().code");
  }
}
