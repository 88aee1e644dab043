package city.opendata.ingestion.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class SchemaProposalResourceTest {

  private static final String PROPOSALS = "/api/ingestion/v1/schema-proposals";
  private static final String SMALL = "代码,面积（亩）\n0101,1.5\n0102,2\n";
  private static final int LIMIT = 8 << 20;

  private static ValidatableResponse propose(byte[] file) {
    return Push.asFile().body(file).post(PROPOSALS).then();
  }

  private static ValidatableResponse propose(String file) {
    return propose(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void proposesAContractWithItsEvidence() {
    propose(SMALL.getBytes(Charset.forName("GB18030")))
        .statusCode(200)
        .header("Content-Language", equalTo("en"))
        .body("file.encoding", equalTo("GB18030"))
        .body("file.badRows", equalTo(0))
        .body("contract.fields[0].name", equalTo("daiMa"))
        .body("contract.fields[0].type", equalTo("string"))
        .body("contract.fields[1].unit", equalTo("亩"))
        .body("contract.primaryKey[0]", equalTo("daiMa"))
        .body("columns[0].notes[0].message", containsString("begin with a zero"));
  }

  @Test
  void whatIsProposedLoadsTheFile() {
    String file = new String(Sample.resource("canteens.csv").bytes(), Charset.forName("GB18030"));
    String contract = propose(file).statusCode(200).extract().body().jsonPath().prettify();
    String schema = contractOf(contract);
    TestDataset canteens = TestDataset.with(schema).approved();

    Push.finished(canteens, file).then().body("rowsQuarantined", equalTo(0));
  }

  private static String contractOf(String answer) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper()
          .readTree(answer)
          .path("contract")
          .toString();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingOfTheFileIsKept() throws IOException {
    String batches = Sql.one("select count(*) from batch");
    long before = objects();

    propose(SMALL).statusCode(200);
    propose("a\n\"b\n").statusCode(422);

    assertThat(objects()).isEqualTo(before);
    assertThat(Sql.one("select count(*) from batch")).isEqualTo(batches);
  }

  @Test
  void theOpenTypeDecidesTheMasks() {
    byte[] people = Sample.resource("allowances.csv").bytes();

    propose(people).statusCode(200).body("contract.fields[3].mask.method", equalTo("drop"));
    Push.asFile()
        .queryParam("open-type", "conditional")
        .body(people)
        .post(PROPOSALS)
        .then()
        .statusCode(200)
        .body("contract.fields[3].mask.method", equalTo("keep-ends"));
    Push.asFile()
        .queryParam("open-type", "half")
        .body(SMALL)
        .post(PROPOSALS)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("open-type"))
        .body("errors[0].message", containsString("conditional"));
  }

  @ParameterizedTest
  @CsvSource({
    "minzheng-steward, 200",
    "minzheng-reviewer, 403",
    "minzheng-secrecy, 403",
    "city-admin, 403",
    "auditor, 403",
    "developer, 403"
  })
  void stewardsAndDepartmentsMayAsk(String account, int status) {
    Push.asFile(Tokens.of(account)).body(SMALL).post(PROPOSALS).then().statusCode(status);
  }

  @Test
  void nobodyMayAskWithoutAToken() {
    given().contentType("text/plain").body(SMALL).post(PROPOSALS).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "application/octet-stream"})
  void onlyCsvIsTaken(String type) {
    Push.asFile()
        .contentType(type)
        .body(SMALL.getBytes(StandardCharsets.UTF_8))
        .post(PROPOSALS)
        .then()
        .statusCode(415)
        .body("type", endsWith("csv-only"));
  }

  @Test
  void aBodyAboveTheLimitIsRefused() throws IOException {
    long before = objects();

    propose("1\n".repeat(LIMIT / 2 + 1)).statusCode(413).body("type", endsWith("body-too-large"));

    assertThat(objects()).isEqualTo(before);
  }

  @Test
  void anEmptyBodyIsRefused() {
    Push.asFile().post(PROPOSALS).then().statusCode(400).body("type", endsWith("empty-body"));
  }

  @Test
  void anUnreadableByteIsToldWithItsPlaceAndNoNeighbour() {
    byte[] file = "名称,数\n甲,1\n乙秘密,#2\n".getBytes(StandardCharsets.UTF_8);
    file[new String(file, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xFF;

    propose(file)
        .statusCode(422)
        .body("type", endsWith("unreadable-sample"))
        .body("reason", equalTo("undecodable"))
        .body("line", equalTo(3))
        .body("column", equalTo(5))
        .body("detail", containsString("FF"))
        .body("detail", not(containsString("秘密")));
  }

  @Test
  void aWorkbookIsNamed() {
    propose("PK\u0003\u0004 not a table").statusCode(422).body("reason", equalTo("binary-file"));
  }

  private static long objects() throws IOException {
    Path folder =
        Path.of(ConfigProvider.getConfig().getValue("opendata.object-store.folder", String.class));
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
