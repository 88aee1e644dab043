package city.opendata.ingestion.records;

import static city.opendata.ingestion.records.OpenRecords.fetch;
import static city.opendata.ingestion.records.OpenRecords.next;
import static city.opendata.ingestion.records.OpenRecords.path;
import static city.opendata.ingestion.records.OpenRecords.rows;
import static city.opendata.ingestion.records.OpenRecords.streets;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.Streets;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What everyone reads. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class RecordsResourceTest {

  @Test
  void answersTheDemosQuestion() {
    Response response =
        given().get(path(streets()) + "?areaCode=eq.320211&select=code,name&order=code.asc");

    response.then().statusCode(200).contentType("application/json");
    List<Map<String, String>> rows = response.path("$");
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).containsOnlyKeys("code", "name"));
    assertThat(rows)
        .extracting(row -> row.get("code"))
        .isSorted()
        .allMatch(c -> c.startsWith("320211"));
  }

  @Test
  void pagesLeadToEveryRowOnce() {
    List<String> codes = allCodes(path(streets()) + "?select=code&limit=5000");

    assertThat(codes).hasSize(Streets.ROWS).doesNotHaveDuplicates();
  }

  @Test
  void aReaderKeepsHisReleaseWhileAnotherComes() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, rows(1, 100));
    pairs.opened();
    Response first = given().get(path(pairs) + "?limit=30&order=text.desc");

    Push.released(pairs, rows(1_001, 1_200));

    List<Integer> ids = new ArrayList<>(first.<List<Integer>>path("id"));
    for (String next = next(first); next != null; ) {
      Response page = fetch(next);
      ids.addAll(page.path("id"));
      next = next(page);
    }
    assertThat(ids).hasSize(100).doesNotHaveDuplicates().allMatch(id -> id <= 100);
    given().get(path(pairs) + "?limit=1").then().body("[0].id", equalTo(1_001));
  }

  @Test
  void aReleaseThatIsGoneSaysSo() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, rows(1, 10));
    pairs.opened();
    String next = next(given().get(path(pairs) + "?limit=5"));
    Push.released(pairs, rows(1, 10));
    Sql.update(
        "update release set dropped_at = now() where dataset = ? and number = 1", pairs.id());

    assertThat(next).isNotNull();
    fetch(next).then().statusCode(410).body("type", endsWith("release-gone"));
  }

  @Test
  void tellsTheRangeAndTheTotal() {
    given()
        .header("Prefer", "count=exact")
        .get(path(streets()) + "?limit=10")
        .then()
        .header("Content-Range", "0-9/" + Streets.ROWS)
        .header("Preference-Applied", "count=exact");
    given()
        .header("Prefer", "count=exact")
        .get(path(streets()) + "?areaCode=eq.000000")
        .then()
        .statusCode(200)
        .body("$", hasSize(0))
        .header("Content-Range", "*/0");
    Response first = given().get(path(streets()) + "?limit=10");
    given()
        .urlEncodingEnabled(false)
        .header("Prefer", "count=exact")
        .get(next(first))
        .then()
        .header("Content-Range", "10-19/" + Streets.ROWS);
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    String query = path(streets()) + "?limit=10";
    String tag = given().get(query).header("ETag");

    given()
        .header("If-None-Match", tag)
        .get(query)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .body(equalTo(""));
    given().header("If-None-Match", tag).get(path(streets()) + "?limit=11").then().statusCode(200);
    given()
        .header("If-Match", "\"another\"")
        .get(query)
        .then()
        .statusCode(412)
        .body("type", endsWith("precondition-failed"));
  }

  @Test
  void theHeadIsThatOfTheAnswer() {
    String query = path(streets()) + "?limit=10";
    Response get = given().header("Accept-Encoding", "identity").get(query);

    given()
        .header("Accept-Encoding", "identity")
        .head(query)
        .then()
        .statusCode(200)
        .header("ETag", get.header("ETag"))
        .header("Content-Range", get.header("Content-Range"))
        .header("Content-Length", String.valueOf(get.asByteArray().length))
        .header("Link", notNullValue());
    given().head(path(streets()) + ".csv").then().statusCode(200).body(equalTo(""));
  }

  @Test
  void theWholeDatasetIsAFile() {
    Response response = given().get(path(streets()) + ".csv");

    response
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/csv"))
        .header("Content-Disposition", containsString("filename=\"" + streets().name() + ".csv\""))
        .header("Content-Disposition", containsString("filename*=UTF-8''%E4%B9%A1"));
    String expected =
        new String(Streets.utf8(), StandardCharsets.UTF_8).replace("\"", "").replace("\n", "\r\n");
    assertThat(new String(response.asByteArray(), StandardCharsets.UTF_8)).isEqualTo(expected);
  }

  @Test
  void aFileMayBeFilteredAndStartWithAMark() {
    String csv =
        utf8(
            given()
                .get(path(streets()) + ".csv?bom=true&select=code&areaCode=eq.320211&order=code"));

    assertThat(csv).startsWith("\uFEFFcode\r\n320211");
    assertThat(csv.lines().skip(1)).isSorted().allMatch(line -> line.startsWith("320211"));
  }

  @Test
  void formulaCellsStayDataAndAreMadeSafeInFiles() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, "id,text\n1,=cmd|' /C calc'!A0\n2,-5\n3,@SUM(A1)\n");
    pairs.opened();

    given().get(path(pairs)).then().body("[0].text", equalTo("=cmd|' /C calc'!A0"));
    assertThat(utf8(given().get(path(pairs) + ".csv")))
        .isEqualTo("id,text\r\n1,'=cmd|' /C calc'!A0\r\n2,-5\r\n3,'@SUM(A1)\r\n");
  }

  @Test
  void aDatasetDescribesItsOwnApi() {
    given()
        .get(path(streets()) + "/openapi.json")
        .then()
        .statusCode(200)
        .body("openapi", equalTo("3.1.0"))
        .body("info.title", equalTo("乡镇街道名录 / Townships and streets"))
        .body("paths", hasKey(path(streets())))
        .body("components.schemas.Record.properties", hasKey("areaCode"));
  }

  @Test
  void everyTypeKeepsItsValue() {
    TestDataset types =
        TestDataset.with(
                """
                {"fields": [
                  {"name": "code", "type": "string"},
                  {"name": "whole", "type": "integer"},
                  {"name": "area", "type": "number"},
                  {"name": "open", "type": "boolean"},
                  {"name": "day", "type": "date"},
                  {"name": "at", "type": "datetime"}]}
                """)
            .approved();
    Push.released(
        types,
        "code,whole,area,open,day,at\n"
            + "007,9223372036854775807,1.50,true,2023/5/1,2023-05-01 08:00\n,,,,,\n");
    types.opened();

    Response response = given().get(path(types));

    assertThat(utf8(response))
        .isEqualTo(
            "[{\"code\":\"007\",\"whole\":9223372036854775807,\"area\":1.50,\"open\":true,"
                + "\"day\":\"2023-05-01\",\"at\":\"2023-05-01T08:00:00+08:00\"},"
                + "{\"code\":null,\"whole\":null,\"area\":null,\"open\":null,\"day\":null,"
                + "\"at\":null}]");
    given()
        .queryParam("at", "gte.2023-05-01T00:00:00Z")
        .queryParam("area", "eq.1.5")
        .queryParam("open", "is.true")
        .get(path(types))
        .then()
        .body("$", hasSize(1));
  }

  @Test
  void whatIsNotOpenIsNotThere() {
    TestDataset approved = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(approved, rows(1, 3));
    TestDataset conditional =
        TestDataset.with(TestDataset.PAIRS).set("openType", "CONDITIONAL").approved();
    Push.released(conditional, rows(1, 3));
    conditional.opened();

    for (String name : List.of("no-such-dataset", approved.name(), conditional.name())) {
      for (String suffix : List.of("", ".csv", "/openapi.json")) {
        given()
            .get("/api/data/v1/" + name + suffix)
            .then()
            .statusCode(404)
            .body("type", endsWith("not-found"));
      }
    }
  }

  @Test
  void whatWasWithdrawnSaysWhy() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.released(pairs, rows(1, 3));
    pairs.opened().withdrawn();

    for (String suffix : List.of("", ".csv", "/openapi.json")) {
      given()
          .get(path(pairs) + suffix)
          .then()
          .statusCode(410)
          .body("detail", containsString("数据已并入新的名录"));
    }
  }

  @Test
  void thePublicRoleReadsReleasesAndNothingElse() {
    String table = Sql.one("select table_name from release where dataset = ?", streets().id());

    assertThat(Sql.listAsReader("select count(*) from open_library." + table))
        .containsExactly(String.valueOf(Streets.ROWS));
    for (String forbidden :
        List.of(
            "select 1 from batch",
            "select 1 from dataset",
            "select 1 from quarantine_row",
            "create table staging.x (y int)",
            "delete from open_library." + table)) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> Sql.listAsReader(forbidden))
          .hasMessageMatching("(?s).*(permission denied|read-only transaction).*");
    }
  }

  @Test
  void linksAreThoseOfTheFrontDoor() {
    Response response =
        given()
            .header("X-Forwarded-Host", "data.example.cn")
            .header("X-Forwarded-Proto", "https")
            .get(path(streets()) + "?limit=1");

    assertThat(response.header("Link"))
        .startsWith("<https://data.example.cn/api/data/v1/" + streets().name() + "?");
  }

  private static List<String> allCodes(String first) {
    List<String> codes = new ArrayList<>();
    for (String next = first; next != null; ) {
      Response page = fetch(next);
      page.then().statusCode(200);
      codes.addAll(page.path("code"));
      next = next(page);
    }
    return codes;
  }

  private static String utf8(Response response) {
    response.then().statusCode(200);
    return new String(response.asByteArray(), StandardCharsets.UTF_8);
  }
}
