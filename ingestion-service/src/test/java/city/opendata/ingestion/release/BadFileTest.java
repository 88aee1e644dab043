package city.opendata.ingestion.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.opendata.ingestion.testing.Push;
import city.opendata.ingestion.testing.Sql;
import city.opendata.ingestion.testing.TestDataset;
import city.opendata.kit.event.Event;
import city.opendata.kit.testing.EventContracts;
import city.opendata.kit.testing.RealParts;
import city.opendata.kit.testing.TestTopics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no good, and files that only look so. */
@QuarkusTest
@WithTestResource(
    value = RealParts.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "database", value = "ingestion"))
class BadFileTest {

  static Stream<Arguments> unusableFiles() {
    return Stream.of(
        file("binary-file", 0, 0, HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")),
        file("no-rows", 0, 0, "id,text\n"),
        file("no-rows", 0, 0, "id,text"),
        file("empty-file", 0, 0, "\n\n\n"),
        file("unknown-columns", 1, 0, "id,txt\n1,a\n"),
        file("missing-columns", 1, 0, "text\na\n"),
        file("repeated-columns", 1, 0, "id,text,文字\n1,a,b\n"),
        file("wrong-delimiter", 1, 3, "id;text\n1;a\n"),
        file("utf16-without-mark", 0, 0, "id,text\n1,a\n".getBytes(StandardCharsets.UTF_16LE)),
        file("undecodable", 3, 3, undecodable()),
        file("nul-character", 2, 3, "id,text\n1,\0\n"),
        file("unclosed-quote", 3, 3, "id,text\n1,a\n2,\"b\n3,c\n"),
        file("text-after-quote", 2, 3, "id,text\n1,\"a\"b\n"),
        file("no-good-row", 0, 0, "id,text\nx,a\ny,b\n"),
        file("too-many-columns", 1, 0, manyColumns(10_001)),
        file("no-header", 1, 0, manyColumns(10_000)),
        file("no-header", 1, 0, "320211199001010011,张三\n320211199001010012,李四\n"));
  }

  private static Arguments file(String reason, int line, int column, String content) {
    return file(reason, line, column, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments file(String reason, int line, int column, byte[] content) {
    return Arguments.of(reason, line, column, content);
  }

  /** UTF-8 with one byte that neither UTF-8 nor GB18030 explains, in line 3, column 3. */
  private static byte[] undecodable() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("id,text\n1,一\n2,".getBytes(StandardCharsets.UTF_8));
    file.write(0xFF);
    file.writeBytes("\n3,三\n".getBytes(StandardCharsets.UTF_8));
    return file.toByteArray();
  }

  private static String manyColumns(int count) {
    String header =
        IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    return header + "\n" + ",".repeat(count - 1) + "\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusableFiles")
  void anUnusableFileIsRejectedWithItsReasonAndPlace(
      String reason, int line, int column, byte[] content) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response response = Push.finished(pairs, content);

    response
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo(reason))
        .body("rejection.line", line == 0 ? nullValue() : equalTo(line))
        .body("rejection.column", column == 0 ? nullValue() : equalTo(column))
        .body("release", nullValue());
    assertThat(response.<String>path("rejection.message")).isNotBlank().doesNotContain("{");
    Event rejected = lastEventOf(pairs);
    assertThat(rejected.type()).isEqualTo("BatchRejected");
    EventContracts.assertFits("BatchRejected", rejected.data());
    assertThat(rejected.data().path("reason").asText()).isEqualTo(reason);
  }

  @Test
  void aRejectionSpeaksTheReadersLanguage() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String self = Push.finished(pairs, "id,text\n").path("links.self");

    Push.get(self).then().body("rejection.message", equalTo("The file has a header and no rows."));
    Push.as(city.opendata.kit.testing.Tokens.of("auditor"))
        .header("Accept-Language", "zh-CN")
        .get(self)
        .then()
        .statusCode(200);
  }

  @Test
  void allRowsOfAFileWithoutAGoodOneAreInQuarantine() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response response = Push.finished(pairs, "id,text\nx,a\ny,b\n");

    response
        .then()
        .body("rowsRead", equalTo(2))
        .body("rowsReleased", equalTo(0))
        .body("rowsQuarantined", equalTo(2));
    Push.get(response.path("links.quarantine")).then().body("items", hasSize(2));
  }

  @Test
  void aFileThatTurnsOutUnusableLeavesNothingInQuarantine() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String bad = "x,a\n".repeat(2_000);

    Response response = Push.finished(pairs, "id,text\n1,a\n" + bad + "2,\"open\n");

    response.then().body("rejection.reason", equalTo("unclosed-quote"));
    Push.get(response.path("links.quarantine")).then().body("items", hasSize(0));
  }

  static Stream<Arguments> readableFiles() {
    String text = "id,text\r\n1,\"一,\"\"二\"\"\"\r\n";
    return Stream.of(
        Arguments.of(
            "UTF-8 with a byte order mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)),
        Arguments.of("UTF-16 with a mark", text.getBytes(StandardCharsets.UTF_16)),
        Arguments.of("UTF-16LE with a mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("GB18030", text.getBytes(Charset.forName("GB18030"))),
        Arguments.of(
            "titles and another order",
            "文字,id\n\"一,\"\"二\"\"\",1\n".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readableFiles")
  void aFileThatOnlyLooksUnusualIsReleased(String name, byte[] content) {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    Push.finished(pairs, content).then().body("state", equalTo("RELEASED"));

    pairs.opened();

    Push.get("/api/data/v1/" + pairs.name())
        .then()
        .body("[0].id", equalTo(1))
        .body("[0].text", equalTo("一,\"二\""));
  }

  @Test
  void aCellOfAMegabyteIsReleasedWhole() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Push.released(pairs, "id,text\n1,\"" + "无".repeat(1_000_000) + "\"\n");

    String table = Sql.one("select table_name from release where dataset = ?", pairs.id());
    assertThat(
            Sql.one(
                "select count(*) from open_library."
                    + table
                    + " where text = repeat('无', 1000000)"))
        .isEqualTo("1");
  }

  @Test
  void raggedRowsAreQuarantinedAndTheOthersReleased() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response response = Push.finished(pairs, "id,text\n1,a\n2\n3,c,d\n4,d\n");

    response.then().body("rowsReleased", equalTo(2)).body("rowsQuarantined", equalTo(2));
    Push.get(response.path("links.quarantine"))
        .then()
        .body("items[0].errors[0].reason", equalTo("field-count"))
        .body("items[0].errors[0].field", nullValue())
        .body("items[1].original.'#3'", equalTo("d"));
  }

  @Test
  void anIntegerThatNoColumnHoldsIsNoReasonToLoseTheOtherRows() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();

    Response response = Push.finished(pairs, "id,text\n1,a\n123456789012345678901,b\n");

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rowsReleased", equalTo(1))
        .body("rowsQuarantined", equalTo(1));
  }

  @Test
  void aKeyThatNoIndexHoldsRejectsTheFile() {
    TestDataset texts =
        TestDataset.with(
                """
                {"fields": [{"name": "key", "type": "string"}], "primaryKey": ["key"]}
                """)
            .approved();
    String random =
        new java.util.Random(1)
            .ints(20_000, 0x4E00, 0x9FA5)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    Push.finished(texts, "key\nragged,row\n" + random + "\n")
        .then()
        .body("state", equalTo("REJECTED"))
        .body("rejection.reason", equalTo("not-storable"));
    assertThat(
            Sql.list(
                "select row_number from quarantine_row q join batch b on b.id = q.batch"
                    + " where b.dataset = ?",
                texts.id()))
        .isEmpty();
  }

  @Test
  void raggedRowsOfTenThousandCellsAreQuarantinedInBoundedMemory() {
    TestDataset pairs = TestDataset.with(TestDataset.PAIRS).approved();
    String ragged = ",".repeat(9_999) + "\n";

    Response response = Push.finished(pairs, "id,text\n1,a\n" + ragged.repeat(600));

    response
        .then()
        .body("state", equalTo("RELEASED"))
        .body("rowsReleased", equalTo(1))
        .body("rowsQuarantined", equalTo(600));
    Push.get(response.path("links.quarantine") + "?limit=1000")
        .then()
        .statusCode(200)
        .body("items.size()", lessThan(10))
        .body("next", notNullValue());
  }

  private static Event lastEventOf(TestDataset dataset) {
    List<Event> events =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> TestTopics.read("ingestion.batches", dataset.id().toString()),
                found -> found.size() >= 2);
    return events.getLast();
  }
}
