package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.text.Blanks;
import city.opendata.ingestion.testing.NaughtyStrings;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that breaks programs goes through the engine like any other. */
class NaughtyStringsTest {

  private static final List<String> STRINGS = NaughtyStrings.all();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void comesOutOfATextFieldAsItWentIn(String charset) {
    StringBuilder csv = new StringBuilder("n,a\n");
    List<List<@Nullable String>> expected = new ArrayList<>();
    for (int i = 0; i < STRINGS.size(); i++) {
      csv.append(i).append(',').append(quoted(STRINGS.get(i))).append('\n');
      List<@Nullable String> row = new ArrayList<>();
      row.add(Integer.toString(i));
      row.add(cleaned(STRINGS.get(i)));
      expected.add(row);
    }

    byte[] bytes = csv.toString().getBytes(Charset.forName(charset));
    // Without being told, nobody would take GB18030 with characters of private use for text.
    String declared = charset.equals("GB18030") ? charset : null;
    CleaningRun run =
        CleaningRun.of(
            new CsvFile(() -> new ByteArrayInputStream(bytes), declared),
            aField("n", FieldType.INTEGER).build(),
            aField("a").build());

    assertThat(run.good()).isEqualTo(expected);
  }

  @Test
  void isGoodOrBadInAFieldOfAnyTypeAndFormatButNeverLost() {
    List<Field> fields = new ArrayList<>();
    for (FieldType type : FieldType.values()) {
      fields.add(aField("t" + fields.size(), type).build());
    }
    for (IdentifierKind kind : IdentifierKind.values()) {
      fields.add(aField("t" + fields.size()).format(kind.wireName()).build());
    }
    fields.add(aField("masked").mask("surname", Map.of("given", "mou")).build());
    fields.add(aField("cut").mask("address-to", Map.of("level", "street")).build());
    StringBuilder csv =
        new StringBuilder(String.join(",", fields.stream().map(Field::name).toList())).append('\n');
    for (String string : STRINGS) {
      csv.append((quoted(string) + ",").repeat(fields.size() - 1)).append(quoted(string));
      csv.append('\n');
    }

    CleaningRun run = CleaningRun.of(csv.toString(), fields.toArray(Field[]::new));

    assertThat(run.good().size() + run.bad().size()).isEqualTo(STRINGS.size());
    assertThat(run.bad()).allMatch(row -> new HashSet<>(row.original()).size() == 1);
  }

  @Test
  void inAHeaderIsAColumnThatTheContractDoesNotKnow() {
    for (String string : STRINGS) {
      CleaningRun run =
          CleaningRun.of(
              "a," + quoted(string) + "\n1,2\n", aField("a").build(), aField("b").build());

      assertThat(run.rejections()).extracting(Rejection::line).containsOnly(1L);
    }
  }

  private static @Nullable String cleaned(String text) {
    String stripped = Blanks.strip(text);
    boolean nothing = stripped.isEmpty() || Contract.USUAL_MISSING_VALUES.contains(stripped);
    return nothing ? null : stripped;
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
