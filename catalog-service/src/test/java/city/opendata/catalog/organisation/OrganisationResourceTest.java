package city.opendata.catalog.organisation;

import static city.opendata.catalog.CatalogApi.ORGANISATIONS;
import static city.opendata.catalog.CatalogApi.SOON;
import static city.opendata.catalog.CatalogApi.STEWARD;
import static city.opendata.catalog.CatalogApi.anonymous;
import static city.opendata.catalog.CatalogApi.as;
import static city.opendata.catalog.CatalogApi.importFile;
import static city.opendata.catalog.CatalogApi.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.catalog.CatalogTest;
import city.opendata.catalog.Concurrently;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.TestTopics;
import city.opendata.kit.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@CatalogTest
class OrganisationResourceTest {

  private static final String HEADER = "code,seq,name_zh,name_en,kind,parent\n";

  @Test
  void unitsAreImportedOnceAndTold() {
    String file = HEADER + "320281-001,101,江阴市,Jiangyin,district,\n";

    importFile(file).then().statusCode(200).body("created", equalTo(1));
    importFile(file)
        .then()
        .statusCode(200)
        .body("created", equalTo(0))
        .body("updated", equalTo(0))
        .body("unchanged", equalTo(1));
    importFile(file.replace("Jiangyin", "City of Jiangyin"))
        .then()
        .statusCode(200)
        .body("updated", equalTo(1));

    anonymous()
        .get(ORGANISATIONS + "/320281-001")
        .then()
        .statusCode(200)
        .body("nameZh", equalTo("江阴市"))
        .body("nameEn", equalTo("City of Jiangyin"))
        .body("sequence", equalTo(101))
        .body("kind", equalTo("district"))
        .body("parent", nullValue())
        .body("changedAt", endsWith("+08:00"));
    await()
        .atMost(SOON)
        .until(() -> TestTopics.read("catalog.organisations", "320281-001").size() >= 2);
    List<Event> events = TestTopics.read("catalog.organisations", "320281-001");
    assertThat(events)
        .hasSize(2)
        .allSatisfy(event -> EventContracts.assertFits("OrganisationChanged", event.data()));
    assertThat(events)
        .extracting(event -> event.data().get("version").asInt())
        .containsExactly(1, 2);
  }

  @Test
  void aFileWithOneBadRowChangesNothing() {
    problem(
            importFile(
                HEADER
                    + "320281-002,102,甲镇,A,district,\n"
                    + "320281-003,103,乙镇,B,town,\n"
                    + "320281-002,102,丙镇,C,district,\n"),
            422,
            "invalid-organisations")
        .body("errors.field", contains("row 3, kind"))
        .body("errors[0].message", containsString("district"));
    problem(
            importFile(
                HEADER + "320281-002,102,甲镇,A,district,\n" + "320281-003,102,乙镇,B,district,\n"),
            422,
            "invalid-organisations")
        .body("errors.field", contains("row 3, seq"));

    problem(anonymous().get(ORGANISATIONS + "/320281-002"), 404, "not-found");
  }

  @Test
  void unitsMaySwapPlacesInOneFile() {
    importFile(HEADER + "320281-004,104,丁镇,D,district,\n320281-005,105,戊镇,E,district,\n")
        .then()
        .statusCode(200);

    importFile(HEADER + "320281-004,105,戊镇,E,district,\n320281-005,104,丁镇,D,district,\n")
        .then()
        .statusCode(200)
        .body("updated", equalTo(2));
  }

  @Test
  void aUnitMayStandBelowAnotherOfTheSameFile() {
    importFile(
            HEADER
                + "320281-006,106,己镇,F,district,320281-007\n"
                + "320281-007,107,庚区,G,district,\n")
        .then()
        .statusCode(200);

    anonymous().get(ORGANISATIONS + "/320281-006").then().body("parent", equalTo("320281-007"));
  }

  @Test
  void importsAtTheSameMomentDoNotDisturbEachOther() throws Exception {
    String file =
        HEADER
            + IntStream.range(10, 60)
                .mapToObj(i -> "320282-0%d,2%d,镇%d,Town %d,district,%n".formatted(i, i, i, i))
                .reduce("", String::concat);
    Tokens.of("city-admin");

    List<Response> answers =
        Concurrently.run(
            IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(i -> () -> importFile(file))
                .toList());

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.<Integer>path("created"))
        .containsExactlyInAnyOrder(50, 0, 0, 0);
  }

  @Test
  void theListIsPagedByCode() {
    importFile(HEADER + "320283-001,301,辛镇,H,district,\n320283-002,302,壬镇,I,district,\n")
        .then()
        .statusCode(200);

    String cursor =
        anonymous()
            .get(ORGANISATIONS + "?limit=1")
            .then()
            .statusCode(200)
            .header("Link", containsString("rel=\"next\""))
            .body("items", hasSize(1))
            .extract()
            .path("next");

    anonymous()
        .queryParam("cursor", cursor)
        .queryParam("limit", 1)
        .get(ORGANISATIONS)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    problem(anonymous().get(ORGANISATIONS + "?cursor=forged"), 400, "invalid-cursor");
    problem(anonymous().get(ORGANISATIONS + "?limit=1001"), 400, "invalid-parameter");
    problem(anonymous().get(ORGANISATIONS + "?kind=district"), 400, "invalid-parameter");
  }

  @Test
  void onlyTheCityImports() {
    problem(
        anonymous().contentType("text/csv").body(HEADER).put(ORGANISATIONS),
        401,
        "unauthenticated");
    problem(as(STEWARD).contentType("text/csv").body(HEADER).put(ORGANISATIONS), 403, "forbidden");
  }

  @Test
  void otherContentAndLargeFilesAreRefused() {
    problem(
        as("city-admin").contentType("application/json").body("{}").put(ORGANISATIONS),
        415,
        "unsupported-media-type");
    problem(
            as("city-admin")
                .contentType("text/csv")
                .body(HEADER + "x".repeat(1024 * 1024))
                .put(ORGANISATIONS),
            413,
            "body-too-large")
        .body("detail", containsString("1048576"));
    problem(
            as("city-admin")
                .contentType("text/csv")
                .body(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0})
                .put(ORGANISATIONS),
            422,
            "invalid-organisations")
        .body("errors.code", contains("not-utf-8"));
    problem(
        as("city-admin").contentType("text/csv").put(ORGANISATIONS), 422, "invalid-organisations");
  }

  @Test
  void aCodeThatCannotBeOneIsNotFound() {
    problem(anonymous().get(ORGANISATIONS + "/nobody"), 404, "not-found");
    problem(anonymous().urlEncodingEnabled(false).get(ORGANISATIONS + "/%00"), 404, "not-found");
  }
}
