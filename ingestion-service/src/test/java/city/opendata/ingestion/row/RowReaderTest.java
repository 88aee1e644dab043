package city.opendata.ingestion.row;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.dataset.ContractDocument;
import city.opendata.kit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

  private static final ContractDocument CONTRACT =
      ContractDocument.read(
          """
          {"fields": [
            {"name": "code", "title": "代码", "type": "string", "constraints": {"required": true}},
            {"name": "amount", "type": "number"},
            {"name": "open", "type": "boolean"},
            {"name": "day", "type": "date"}],
           "primaryKey": ["code"]}
          """);
  private static final int MOST_ROWS = 3;

  @Test
  void readsAnObjectByNamesOrTitlesInAnyOrder() {
    assertThat(csv("{\"day\": \"2026-05-01\", \"代码\": \"甲\", \"amount\": 1.50, \"open\": true}"))
        .isEqualTo("甲,1.50,true,2026-05-01\n");
  }

  @Test
  void readsAnArrayAndNamesTheRowOfAFault() {
    assertThat(csv("[{\"code\": \"1\"}, {\"code\": \"2\", \"open\": null}]"))
        .isEqualTo("1,,,\n2,,,\n");
    assertFault("[{\"code\": \"1\"}, {\"code\": 2}]", "[1].code: text-expected");
  }

  @Test
  void readsOneObjectALine() {
    assertThat(lines("{\"code\": \"1\"}\n\n{\"code\": \"2\"}\r\n")).isEqualTo("1,,,\n2,,,\n");
  }

  @Test
  void twoObjectsInOneLineAreNoLines() {
    assertThatThrownBy(() -> lines("{\"code\": \"1\"} {\"code\": \"2\"}\n"))
        .satisfies(thrown -> assertThat(faults(thrown)).containsExactly("body: not-json"));
  }

  @Test
  void keepsNumbersToTheLastDigit() {
    assertThat(csv("{\"code\": \"1\", \"amount\": 12345678901234567890.1234567890123456789000}"))
        .isEqualTo("1,12345678901234567890.1234567890123456789000,,\n");
    assertThat(csv("{\"code\": \"1\", \"amount\": 1.25e3}")).isEqualTo("1,1250,,\n");
    assertThat(csv("{\"code\": \"1\", \"amount\": -5E-3}")).isEqualTo("1,-0.005,,\n");
    assertThat(csv("{\"code\": \"1\", \"amount\": \"1,234.5\"}")).isEqualTo("1,\"1,234.5\",,\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-401", "1e99999999999999999999"})
  void anExponentThatWouldFillTheMemoryIsRefused(String number) {
    assertFault("{\"code\": \"1\", \"amount\": " + number + "}", "amount: number-too-long");
  }

  @Test
  void aNumberIsNoText() {
    assertFault("{\"code\": 13800138000}", "code: text-expected");
  }

  @Test
  void tellsEveryFaultOfARowAtOnce() {
    assertThatThrownBy(
            () ->
                csv(
                    "{\"cod\": \"1\", \"amount\": true, \"open\": 1, \"day\": {\"y\": [1]},"
                        + " \"open\": false}"))
        .satisfies(
            thrown ->
                assertThat(faults(thrown))
                    .containsExactlyInAnyOrder(
                        "cod: unknown",
                        "amount: number-expected",
                        "open: boolean-expected",
                        "day: text-expected",
                        "open: repeated",
                        "code: required"));
  }

  @Test
  void aMemberByNameAndByTitleIsGivenTwice() {
    assertFault("{\"code\": \"1\", \"代码\": \"1\"}", "代码: repeated");
  }

  @Test
  void whatIsRequiredMayNotBeNull() {
    assertFault("{\"code\": null}", "code: required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud83d", "\\ude00x", "a\\udc00"})
  void aCharacterThatCannotBeStoredIsRefused(String escaped) {
    assertFault("{\"code\": \"" + escaped + "\"}", "code: unusable-character");
  }

  @Test
  void aPairOfSurrogatesIsACharacter() {
    assertThat(csv("{\"code\": \"\\ud83d\\ude00𠮷\"}")).isEqualTo("😀𠮷,,,\n");
  }

  @Test
  void anythingButUtf8IsRefusedWithItsPlace() {
    byte[] broken = "{\"code\": \"x\"}".getBytes(UTF_8);
    broken[10] = (byte) 0xB9;
    assertThatThrownBy(() -> read(broken, false))
        .satisfies(thrown -> assertThat(faults(thrown)).containsExactly("body: not-utf-8"));
    assertThatThrownBy(() -> read("{\"code\": \"x\"}".getBytes(UTF_16), false))
        .satisfies(thrown -> assertThat(faults(thrown)).containsExactly("body: not-utf-8"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheBody() {
    assertThat(csv("\uFEFF{\"code\": \"1\"}")).isEqualTo("1,,,\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"code\": \"1\"",
        "{\"code\": \"1\"} x",
        "{\"code\": \"1\",}",
        "{'code': '1'}",
        "{\"code\": NaN}",
        "{\"code\": \"1\"}{\"code\": \"2\"}",
        "[{\"code\": \"1\"}",
        "[{\"code\": \"1\"},]",
        "{\"code\": \"a\nb\"}",
        "/* */ {\"code\": \"1\"}"
      })
  void whatIsNoJsonIsRefused(String body) {
    assertThatThrownBy(() -> csv(body))
        .satisfies(thrown -> assertThat(faults(thrown)).containsAnyOf("body: not-json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"text\"", "null", "true"})
  void aValueThatIsNoObjectIsNoRow(String body) {
    assertFault(body, "body: object-expected");
    assertFault("[" + body + "]", "[0]: object-expected");
  }

  @Test
  void anEmptyArrayHasNoRow() {
    assertFault("[]", "body: no-rows");
    assertThatThrownBy(() -> lines("\n\n"))
        .satisfies(thrown -> assertThat(faults(thrown)).containsExactly("body: no-rows"));
  }

  @Test
  void moreRowsThanAllowedAreRefused() {
    String row = "{\"code\": \"1\"}";
    assertThat(csv("[" + String.join(",", List.of(row, row, row)) + "]").lines()).hasSize(3);
    assertFault("[" + String.join(",", List.of(row, row, row, row)) + "]", "body: too-many-rows");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertFault("{\"code\": " + "[".repeat(100_000), "body: json-too-complex");
    assertFault(
        "{\"code\": \"1\", \"amount\": " + "9".repeat(5_000) + "}", "body: json-too-complex");
  }

  @Test
  void aKeyThatNoIndexTakesIsRefused() {
    assertFault("{\"code\": \"" + "长".repeat(700) + "\"}", "code: key-too-long");
  }

  @Test
  void aDeletedRowIsNamedByItsKeyAlone() {
    RowReader deletions = new RowReader(new RowColumns(CONTRACT.keyOnly()), MOST_ROWS);

    assertThat(new String(deletions.read("{\"code\": \"1\"}".getBytes(UTF_8), false).csv(), UTF_8))
        .isEqualTo("1\n");
    assertThatThrownBy(
            () -> deletions.read("{\"code\": \"1\", \"amount\": 1}".getBytes(UTF_8), false))
        .satisfies(thrown -> assertThat(faults(thrown)).containsExactly("amount: unknown"));
  }

  private static void assertFault(String body, String fault) {
    assertThatThrownBy(() -> csv(body))
        .satisfies(thrown -> assertThat(faults(thrown)).containsExactly(fault));
  }

  /** What an answer names: each field with its code. */
  private static List<String> faults(Throwable thrown) {
    return ((ProblemException) thrown).faults();
  }

  private static String csv(String body) {
    return read(body.getBytes(UTF_8), false);
  }

  private static String lines(String body) {
    return read(body.getBytes(UTF_8), true);
  }

  private static String read(byte[] body, boolean lines) {
    RowReader reader = new RowReader(new RowColumns(CONTRACT), MOST_ROWS);
    return new String(reader.read(body, lines).csv(), UTF_8);
  }
}
