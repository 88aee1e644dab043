package city.opendata.ingestion.cleaning.csv;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.CleaningRun;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.text.Blanks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of csv-spectrum mean what their authors say. */
class CsvSpectrumTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comma_in_quotes",
        "empty",
        "empty_crlf",
        "escaped_quotes",
        "json",
        "newlines",
        "newlines_crlf",
        "quotes_and_newlines",
        "simple",
        "simple_crlf",
        "utf8"
      })
  void isReadAsItsAuthorsMeanIt(String name) throws IOException {
    JsonNode expected = new ObjectMapper().readTree(bytes(name + ".json"));
    List<String> names = new ArrayList<>();
    expected.get(0).fieldNames().forEachRemaining(names::add);
    Field[] fields = names.stream().map(field -> aField(field).build()).toArray(Field[]::new);

    CleaningRun run = CleaningRun.of(bytes(name + ".csv"), fields);

    List<List<@Nullable String>> rows = new ArrayList<>();
    for (JsonNode row : expected) {
      rows.add(names.stream().map(field -> cleaned(row.get(field).asText())).toList());
    }
    assertThat(run.good()).isEqualTo(rows);
  }

  private static @Nullable String cleaned(String text) {
    String stripped = Blanks.strip(text);
    return stripped.isEmpty() ? null : stripped;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = CsvSpectrumTest.class.getResourceAsStream("/csv-spectrum/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
