package city.opendata.ingestion.records.format;

import static city.opendata.ingestion.records.format.ListCursor.row;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.records.query.KeysetPosition;
import city.opendata.ingestion.records.query.RecordStatement;
import city.opendata.ingestion.records.query.Streets;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private RecordPage write(List<List<@Nullable String>> rows, String... pairs) throws Exception {
    RecordStatement statement = RecordStatement.page(Streets.query(pairs), Streets.TABLE, null);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      return new JsonRecords(statement).write(ListCursor.of(rows), out);
    }
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyTypeHasItsJsonForm() throws Exception {
    RecordPage page =
        write(
            List.of(
                row(
                    "0012",
                    "引号\" 换行\n😀",
                    "9223372036854775807",
                    "1.50",
                    "true",
                    "2026-01-31",
                    "2026-01-31T08:00:00+08:00",
                    "1"),
                row("", null, null, null, "false", null, "2026-01-31T08:00:00.5+08:00", "2")));

    assertThat(written())
        .isEqualTo(
            """
            [{"code":"0012","名称":"引号\\" 换行\\n😀","people":9223372036854775807,"area":1.50,\
            "urban":true,"founded":"2026-01-31","updated":"2026-01-31T08:00:00+08:00"},\
            {"code":"","名称":null,"people":null,"area":null,\
            "urban":false,"founded":null,"updated":"2026-01-31T08:00:00.5+08:00"}]\
            """);
    assertThat(page).isEqualTo(new RecordPage(2, null));
  }

  @Test
  void noRowsAreAnEmptyArray() throws Exception {
    assertThat(write(List.of())).isEqualTo(new RecordPage(0, null));
    assertThat(written()).isEqualTo("[]");
  }

  @Test
  void oneRowTooManyMeansThatThereIsANextPageBehindTheLastWritten() throws Exception {
    RecordPage page =
        write(
            List.of(
                row("a", null, "1.0", "11"), row("b", null, "2.0", "12"), row("c", "x", "3", "13")),
            "select=code",
            "order=名称,area",
            "limit=2");

    assertThat(written()).isEqualTo("[{\"code\":\"a\"},{\"code\":\"b\"}]");
    assertThat(page.rows()).isEqualTo(2);
    KeysetPosition next = page.next();
    assertThat(next).isNotNull();
    assertThat(next)
        .isEqualTo(KeysetPosition.behind(next.fingerprint(), 12, Arrays.asList(null, "2.0")));
  }

  @Test
  void aFullLastPageHasNoNext() throws Exception {
    assertThat(write(List.of(row("a", "1"), row("b", "2")), "select=code", "limit=2").next())
        .isNull();
  }
}
