package city.opendata.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.evaluation.testing.Annex;
import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.TestDataset;
import city.opendata.evaluation.testing.Units;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job's last step: the 68 units of the annex, and one dataset of 市民政局. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class AnnexRunTest {

  @Test
  void all68UnitsAreScoredFromWhatTheEventsTold() {
    Units.addAnnex();
    Client.loadTargets(2060, Annex.SUM, Annex.targets()).statusCode(201);
    TestDataset.of(Annex.CIVIL_AFFAIRS)
        .registered("2021-03-01T09:00:00+08:00")
        .opened("2021-03-02T09:00:00+08:00")
        .released("2021-03-02T10:00:00+08:00")
        .stored();

    JsonPath run = Client.run(2060, 2021, "2021-12-01T00:00:00+08:00");
    JsonPath scores = Client.scores(run.getString("id"));

    assertThat(scores.getList("groups.code")).hasToString("[MUNICIPAL, DISTRICT]");
    assertThat(scores.getList("groups[0].units")).hasSize(60);
    assertThat(scores.getList("groups[1].units")).hasSize(8);
    assertThat(scores.getList("groups[1].units.rank")).containsOnly(1);
    scores.setRootPath("groups[0].units.find { it.code == '320200-021' }");
    assertThat(scores.getString("nameZh")).isEqualTo("市民政局");
    assertThat(scores.getInt("target")).isEqualTo(20);
    assertThat(scores.getFloat("total")).isEqualTo(59.96f);
    assertThat(scores.getInt("rank")).isEqualTo(1);
    assertThat(scores.getList("emptyDimensions")).hasToString("[A, D, E]");
    assertThat(scores.getList("indicators.code")).hasSize(28);
    assertThat(scores.getList("indicators.findAll { it.measured }.code"))
        .isEqualTo(List.of("B1", "B2", "B5", "C2", "C3", "C5"));
    assertIndicator(scores, "B1", 1, 20, "plain", 0.05f);
    assertIndicator(scores, "B2", 1, 1, "wilson-lower-bound", 0f);
    assertIndicator(scores, "B5", 1, 1, "wilson-lower-bound", 0.344248f);
    assertIndicator(scores, "C2", 82704, 82704, "mean-over-datasets", 1f);
    assertIndicator(scores, "C3", 206760, 206760, "plain", 1f);
    assertIndicator(scores, "C5", 14, 15, "plain", 0.777777f);
  }

  @Test
  void whatWasNotMeasuredSaysWhyInBothLanguages() {
    Units.addAnnex();
    Client.loadTargets(2061, Annex.SUM, Annex.targets()).statusCode(201);

    JsonPath run = Client.run(2061, 2020, "2020-12-01T00:00:00+08:00");
    JsonPath scores = Client.scores(run.getString("id"));

    scores.setRootPath("groups[1].units.find { it.nameZh == '宜兴市' }");
    assertThat(scores.getFloat("total")).isZero();
    assertThat(scores.getMap("indicators.find { it.code == 'B1' }").keySet())
        .doesNotContain("reason");
    assertThat(scores.getInt("indicators.find { it.code == 'B1' }.denominator")).isEqualTo(160);
    assertThat(scores.getMap("indicators.find { it.code == 'B2' }.reason"))
        .hasToString(
            "{code=no-should-open-datasets, zh=该单位没有应开放的数据集。,"
                + " en=The unit has no dataset that should be open.}");
    assertThat(scores.getMap("indicators.find { it.code == 'B2' }")).containsEntry("score", null);
    assertThat(scores.getString("indicators.find { it.code == 'E5' }.reason.code"))
        .isEqualTo("evidence-not-collected");
    assertThat(scores.getString("indicators.find { it.code == 'D1' }.reason.code"))
        .isEqualTo("facts-not-recorded");
    assertThat(scores.getList("indicators.findAll { it.score == 1 }")).isEmpty();
  }

  private static void assertIndicator(
      JsonPath unit, String code, int numerator, int denominator, String estimate, float score) {
    String path = "indicators.find { it.code == '" + code + "' }.";
    assertThat(unit.getInt(path + "numerator")).as(code).isEqualTo(numerator);
    assertThat(unit.getInt(path + "denominator")).as(code).isEqualTo(denominator);
    assertThat(unit.getString(path + "estimate")).as(code).isEqualTo(estimate);
    assertThat(unit.getFloat(path + "score")).as(code).isEqualTo(score);
  }
}
