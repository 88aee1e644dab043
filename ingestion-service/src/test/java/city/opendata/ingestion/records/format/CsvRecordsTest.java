package city.opendata.ingestion.records.format;

import static city.opendata.ingestion.records.format.ListCursor.row;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.records.query.ColumnType;
import city.opendata.ingestion.records.query.ExportQuery;
import city.opendata.ingestion.records.query.RecordColumn;
import city.opendata.ingestion.records.query.RecordSchema;
import city.opendata.ingestion.records.query.RecordStatement;
import city.opendata.ingestion.records.query.Streets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

  private static String write(RecordSchema schema, List<List<@Nullable String>> rows, boolean bom)
      throws Exception {
    ExportQuery query = ExportQuery.parse(Map.of(), schema);
    RecordStatement statement = RecordStatement.export(query.selection(), Streets.TABLE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long count = new CsvRecords(statement).write(ListCursor.of(rows), bytes, bom);
    assertThat(count).isEqualTo(rows.size());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static RecordSchema texts(String... names) {
    return new RecordSchema(
        List.of(names).stream().map(n -> new RecordColumn(n, ColumnType.TEXT, false)).toList());
  }

  @Test
  void cellsAreQuotedWhereTheyMustBe() throws Exception {
    assertThat(
            write(
                texts("a", "b,c", "d\"e"),
                List.of(
                    row("街道", "x,y", "say \"hi\""),
                    row("two\r\nlines", "lone\rreturn", "new\nline"),
                    row(null, "", " blank ")),
                false))
        .isEqualTo(
            """
            a,"b,c","d""e"\r
            街道,"x,y","say ""hi""\"\r
            "two\r
            lines","lone\rreturn","new
            line"\r
            ,"", blank \r
            """);
  }

  @Test
  void aByteOrderMarkComesFirstWhenAskedFor() throws Exception {
    assertThat(write(texts("a"), List.of(), true)).isEqualTo("\uFEFFa\r\n");
    assertThat(write(texts("a"), List.of(), false)).isEqualTo("a\r\n");
  }

  @Test
  void aRowOfOneMissingCellIsNoEmptyLine() throws Exception {
    assertThat(write(texts("a"), List.of(row("x"), row((String) null)), false))
        .isEqualTo("a\r\nx\r\n\"\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|'/c calc'!A1",
        "+8613900000000",
        "-1+2",
        "-",
        "-.5",
        "-1.",
        "--1",
        "-12,5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "-1e5",
        "-１"
      })
  void textLikeAFormulaGetsAnApostrophe(String text) throws Exception {
    String csv = write(texts("a", "b"), List.of(row(text, "x")), false);

    assertThat(read(csv).get(1).getField(0)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12.5", "-7", "12", "a=b", "'x", "1-2", " =x", "街道"})
  void otherTextStays(String text) throws Exception {
    String csv = write(texts("a", "b"), List.of(row(text, "x")), false);

    assertThat(csv).isEqualTo("a,b\r\n" + text + ",x\r\n");
  }

  @Test
  void namesOfColumnsAreGuardedAndNumbersAreNot() throws Exception {
    RecordSchema schema =
        new RecordSchema(
            List.of(
                new RecordColumn("=a", ColumnType.NUMBER, false),
                new RecordColumn("b", ColumnType.INTEGER, false)));

    assertThat(write(schema, List.of(row("-1.50", "-3")), false))
        .isEqualTo("'=a,b\r\n-1.50,-3\r\n");
  }

  @Test
  void whatIsWrittenIsReadAgainWhateverTheBufferCuts() throws Exception {
    Random random = new Random(3);
    List<String> pieces = List.of("a", "é", "街", "😀", ",", "\"", "\n", "\r\n", " ", "'");
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      rows.add(row(text(random, pieces), text(random, pieces), "x".repeat(random.nextInt(300))));
    }

    List<CsvRecord> read = read(write(texts("a", "b", "c"), rows, false));

    assertThat(read.subList(1, read.size()))
        .extracting(CsvRecord::getFields)
        .containsExactlyElementsOf(rows);
  }

  private static String text(Random random, List<String> pieces) {
    StringBuilder text = new StringBuilder("t");
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static List<CsvRecord> read(String csv) throws Exception {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}
