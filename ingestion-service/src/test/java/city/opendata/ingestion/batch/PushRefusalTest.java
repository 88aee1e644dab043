package city.opendata.ingestion.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.RawConnection;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes that are refused before there is a batch. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class PushRefusalTest {

  private static final String SMALL = "id,text\n1,一\n";
  private static final int LIMIT = 8 << 20;

  @Test
  void anUnknownDatasetIsNotFound() {
    Push.asDepartment()
        .body(SMALL)
        .post("/api/ingestion/v1/datasets/no-such-dataset/batches")
        .then()
        .statusCode(404)
        .body("type", endsWith("not-found"));
  }

  @Test
  void anotherUnitsDatasetIsNotFound() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String batch = Push.finished(pairs, SMALL).path("id");

    for (String token :
        new String[] {Tokens.ofDepartment(TestDataset.OTHER_UNIT), Tokens.of("jiaoyu-steward")}) {
      Push.as(token).body(SMALL).post(Push.batches(pairs)).then().statusCode(404);
      Push.get(Push.batches(pairs), token).then().statusCode(404);
      for (String part : new String[] {"", "/report", "/quarantine"}) {
        Push.get(Push.batches(pairs) + "/" + batch + part, token).then().statusCode(404);
      }
    }
  }

  @Test
  void aCompressedFileIsNotTakenForABinaryOne() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.asDepartment()
        .header("Content-Encoding", "gzip")
        .body(new byte[] {0x1f, (byte) 0x8b, 8})
        .post(Push.batches(pairs))
        .then()
        .statusCode(415)
        .body("type", endsWith("unsupported-encoding"));
  }

  @ParameterizedTest
  @CsvSource({
    "minzheng-reviewer, 403",
    "minzheng-secrecy, 403",
    "city-admin, 403",
    "auditor, 403",
    "evaluator, 403",
    "developer, 403"
  })
  void onlyTheDepartmentAndItsStewardPush(String account, int status) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.as(Tokens.of(account))
        .body(SMALL)
        .post(Push.batches(pairs))
        .then()
        .statusCode(status)
        .body("type", endsWith("forbidden"));
  }

  @ParameterizedTest
  @CsvSource({
    "minzheng-steward, 200",
    "minzheng-reviewer, 200",
    "minzheng-secrecy, 200",
    "city-admin, 200",
    "auditor, 200",
    "evaluator, 403",
    "developer, 403"
  })
  void theUnitAndTheCityFollowBatches(String account, int status) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String batch = Push.finished(pairs, SMALL).path("id");

    Push.get(Push.batches(pairs), Tokens.of(account)).then().statusCode(status);
    for (String part : new String[] {"", "/report", "/quarantine"}) {
      Push.get(Push.batches(pairs) + "/" + batch + part, Tokens.of(account))
          .then()
          .statusCode(status);
    }
  }

  @Test
  void withoutATokenNothingIsShown() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    given()
        .contentType("text/plain")
        .body(SMALL)
        .post(Push.batches(pairs) + "?mode=replace")
        .then()
        .statusCode(401)
        .body("type", endsWith("unauthenticated"));
    given().get(Push.batches(pairs)).then().statusCode(401);
  }

  @Test
  void aDatasetThatIsNotApprovedTakesNothing() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).registered();

    Push.asDepartment()
        .body(SMALL)
        .post(Push.batches(pairs))
        .then()
        .statusCode(409)
        .body("type", endsWith("dataset-not-approved"));
  }

  @Test
  void aWithdrawnDatasetTakesNothing() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved().withdrawn();

    Push.asDepartment()
        .body(SMALL)
        .post(Push.batches(pairs))
        .then()
        .statusCode(410)
        .body("type", endsWith("dataset-withdrawn"))
        .body("detail", containsString("数据已并入新的名录"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?mode=merge", "?mode=replace'--"})
  void anUnknownModeNamesTheKnownOnes(String query) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    given()
        .auth()
        .oauth2(Tokens.ofDepartment(TestDataset.UNIT))
        .header("Accept-Language", "en")
        .contentType("text/plain")
        .body(SMALL)
        .post(Push.batches(pairs) + query)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("mode"))
        .body("errors[0].message", containsString("replace"));
  }

  @ParameterizedTest
  @CsvSource({
    "mode=replace&dryrun=true, dryrun, unknown",
    "mode=replace&dry_run=true&wait=5, dry_run, unknown",
    "mode=replace&mode=append, mode, repeated",
    "mode=, mode, required"
  })
  void aParameterThatWouldBeIgnoredIsRefusedAndNothingIsKept(
      String query, String field, String code) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.asFile()
        .body(SMALL)
        .post(Push.batches(pairs) + "?" + query)
        .then()
        .statusCode(400)
        .body("type", endsWith("invalid-parameter"))
        .body("errors[0].field", equalTo(field))
        .body("errors[0].code", equalTo(code));
    assertThat(Sql.list("select id from batch where dataset = ?", pairs.id())).isEmpty();
  }

  @Test
  void aParameterThatAListDoesNotHaveIsRefused() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    for (String list :
        new String[] {
          Push.batches(pairs), "/api/ingestion/v1/held-batches", "/api/ingestion/v1/suspensions"
        }) {
      Push.get(list + "?state=HELD&limit=5", Tokens.of("city-admin"))
          .then()
          .statusCode(400)
          .body("errors.field", contains("state"))
          .body("errors.code", contains("unknown"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "application/octet-stream"})
  void onlyCsvIsTaken(String contentType) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.asDepartment()
        .contentType(contentType)
        .body(SMALL.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(Push.batches(pairs))
        .then()
        .statusCode(415)
        .body("type", endsWith("csv-only"));
  }

  @Test
  void aCharsetThatNobodyKnowsIsRefused() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.asDepartment()
        .contentType("text/csv; charset=klingon")
        .body(SMALL.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(Push.batches(pairs))
        .then()
        .statusCode(415)
        .body("type", endsWith("unknown-charset"))
        .body("detail", not(containsString("klingon")))
        .body("detail", containsString("GB18030"));
  }

  @Test
  void anEmptyBodyIsRefused() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.asDepartment()
        .post(Push.batches(pairs))
        .then()
        .statusCode(400)
        .body("type", endsWith("empty-body"));
  }

  @Test
  void aBadIdempotencyKeyIsRefused() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.asDepartment()
        .header("Idempotency-Key", "k".repeat(201))
        .body(SMALL)
        .post(Push.batches(pairs))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("Idempotency-Key"));
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedAtOnce() throws IOException {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    long before = objects();
    try (RawConnection raw = RawConnection.open()) {
      raw.startPush(pairs, "Content-Length: " + (LIMIT + 1L));
      raw.write("id,text\n");

      assertThat(raw.readAnswer()).contains("413").contains("body-too-large");
    }
    assertThat(objects()).isEqualTo(before);
  }

  @Test
  void aBodyIsCountedWhileItStreams() throws IOException {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    long before = objects();
    try (RawConnection raw = RawConnection.open()) {
      raw.startPush(pairs, "Transfer-Encoding: chunked");
      raw.writeChunks("1,".repeat(32 * 1024), LIMIT / (64 * 1024) + 2);

      assertThat(raw.readAnswer()).contains("413").contains("body-too-large");
    }
    assertThat(objects()).isEqualTo(before);
    assertThat(Sql.list("select id from batch where dataset = ?", pairs.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
  void aSenderThatStopsHalfwayLeavesNothing(String framing) throws IOException {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    long before = objects();
    try (RawConnection raw = RawConnection.open()) {
      raw.startPush(pairs, framing);
      raw.write(framing.startsWith("Content") ? SMALL : "8\r\nid,text\n\r\n4\r\n1,a\n");
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> objects() == before + 1);
    }

    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> objects() == before);
    assertThat(Sql.list("select id from batch where dataset = ?", pairs.id())).isEmpty();
  }

  private static long objects() throws IOException {
    Path folder =
        Path.of(ConfigProvider.getConfig().getValue("opendata.object-store.folder", String.class));
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
