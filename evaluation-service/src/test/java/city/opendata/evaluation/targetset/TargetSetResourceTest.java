package city.opendata.evaluation.targetset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.evaluation.testing.Annex;
import city.opendata.evaluation.testing.Client;
import city.opendata.evaluation.testing.Database;
import city.opendata.evaluation.testing.Units;
import city.opendata.evaluation.unit.KnownUnit;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "evaluation"))
class TargetSetResourceTest {

  private static final String HEADER = "seq,name_zh,target,kind\n";

  @BeforeAll
  static void knowTheAnnex() {
    Units.addAnnex();
  }

  @Test
  void theRealTargetsAreLoadedOnce() {
    String file = "\uFEFF" + Annex.targets().replace("\n1,", "\n\u00A01,");
    Client.loadTargets(2040, Annex.SUM, Annex.targets())
        .statusCode(201)
        .body("year", equalTo(2040))
        .body("revision", equalTo(1))
        .body("kind", equalTo("UPDATE"))
        .body("total", equalTo(2637))
        .body("units", equalTo(68));

    Client.loadTargets(2040, Annex.SUM, file).statusCode(200).body("revision", equalTo(1));

    JsonPath shown =
        Client.as("auditor")
            .get(Client.BASE + "/target-sets/2040")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(shown.getList("targets")).hasSize(68);
    assertThat(shown.getMap("targets[20]"))
        .hasToString(
            "{sequence=21, unit=320200-021, nameZh=市民政局, kind=department, group=MUNICIPAL,"
                + " target=20}");
    assertThat(shown.getList("targets.findAll { it.group == 'DISTRICT' }")).hasSize(8);
  }

  @Test
  void otherTargetsAreANewRevision() {
    KnownUnit unit = Units.add("department");
    Client.loadTargets(2041, 7, row(unit, "7")).statusCode(201);

    Client.loadTargets(2041, 8, row(unit, "8")).statusCode(200).body("revision", equalTo(2));

    Client.as("evaluator")
        .get(Client.BASE + "/target-sets/2041")
        .then()
        .body("revision", equalTo(2))
        .body("targets[0].target", equalTo(8));
  }

  @Test
  void noTargetIsShownAsNull() {
    KnownUnit unit = Units.add("department");

    Client.loadTargets(2042, 0, row(unit, ""))
        .statusCode(201)
        .body("targets[0].target", nullValue())
        .body("targets[0].containsKey('target')", equalTo(true));
  }

  @Test
  void aBrokenFileChangesNothingAndNamesEachLine() {
    KnownUnit unit = Units.add("department");
    Client.loadTargets(2043, 7, row(unit, "7")).statusCode(201);

    Client.loadTargets(2043, 9, HEADER + "1,无此单位,many,department\n3,市民政局,9,district\n")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:open-data:problem:invalid-target-file"))
        .body("title", equalTo("目标文件有误"))
        .body(
            "errors.field",
            hasItems("line[2].target", "line[2].name_zh", "line[3].seq", "line[3].kind"));

    Client.as("evaluator")
        .get(Client.BASE + "/target-sets/2043")
        .then()
        .body("revision", equalTo(1));
  }

  @Test
  void theErrorsAreInEnglishForWhoAsksForIt() {
    Client.as("evaluator")
        .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")
        .contentType("text/csv; charset=UTF-8")
        .body(HEADER + "1,市民政局,21,department\n")
        .put(Client.BASE + "/target-sets/2044?sum=20")
        .then()
        .statusCode(422)
        .header("Content-Language", "en")
        .body("errors[0].field", equalTo("sum"))
        .body(
            "errors[0].message",
            equalTo("The targets sum to 21, not to what the parameter sum names."));
  }

  @Test
  void nothingOfTheFileIsRepeated() {
    String hostile = "<script>alert(1)</script>'; drop table target; --" + "🜏".repeat(500);

    Client.loadTargets(2044, 1, HEADER + "1," + hostile + ",1,department\n")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", hasItem("line[2].name_zh"))
        .body("errors.message.toString()", not(containsString("script")));
  }

  @ParameterizedTest
  @CsvSource({
    "2044,,sum",
    "2044,?sum=,sum",
    "2044,?sum=-1,sum",
    "2044,?sum=1.5,sum",
    "2044,?sum=99999999999999999999,sum",
    "2044,?sum=1&sum=2,sum",
    "2044,?sum=1&total=1,total",
    "23,?sum=1,year",
    "1999,?sum=1,year",
    "20a3,?sum=1,year",
  })
  void aBadParameterIsNamed(String year, String query, String field) {
    Client.as("evaluator")
        .contentType("text/csv")
        .body(HEADER)
        .urlEncodingEnabled(false)
        .put(Client.BASE + "/target-sets/" + year + (query == null ? "" : query))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "application/xml"})
  void anotherContentTypeIsRefused(String type) {
    Client.as("evaluator")
        .contentType(type)
        .body(HEADER)
        .put(Client.BASE + "/target-sets/2044?sum=1")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void anEmptyBodyIsRefused() {
    Client.as("evaluator")
        .contentType("text/csv")
        .put(Client.BASE + "/target-sets/2044?sum=1")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("wrong-header"));
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    Client.as("evaluator")
        .contentType("text/csv")
        .body(HEADER + "x".repeat(1024 * 1024))
        .put(Client.BASE + "/target-sets/2044?sum=1")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:open-data:problem:body-too-large"));
  }

  @Test
  void anImageIsRefused() {
    Client.as("evaluator")
        .contentType("text/csv")
        .body(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})
        .put(Client.BASE + "/target-sets/2044?sum=1")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("not-utf-8"));
  }

  @Test
  void aYearWithoutTargetsIsNotFound() {
    Client.as("evaluator").get(Client.BASE + "/target-sets/2099").then().statusCode(404);
  }

  @Test
  void loadsAtTheSameTimeAreRevisionsOneAfterTheOther() {
    KnownUnit unit = Units.add("department");
    Client.as("evaluator").get(Client.BASE + "/units?limit=1").then().statusCode(200);

    List<CompletableFuture<Response>> loads =
        IntStream.range(0, 8)
            .mapToObj(
                target ->
                    CompletableFuture.supplyAsync(
                        () ->
                            Client.loadTargets(2045, target, row(unit, String.valueOf(target)))
                                .extract()
                                .response()))
            .toList();
    Stream<Integer> statuses = loads.stream().map(load -> load.join().statusCode());

    assertThat(statuses).containsOnly(200, 201).filteredOn(status -> status == 201).hasSize(1);
    assertThat(Database.count("select max(revision) from target_set where year = 2045"))
        .isEqualTo(8);
  }

  private static String row(KnownUnit unit, String target) {
    return HEADER + "1," + unit.nameZh() + "," + target + "," + unit.kind() + "\n";
  }
}
