package city.opendata.ingestion.release;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static final Contract CONTRACT = new Contract(List.of(aField("a").build()), List.of());

  @Test
  void doesNotDependOnTheOrderOfRowsOrTheParts() {
    ContentHash parts = hash("b", "c");
    parts.add(hash("a"));

    assertThat(value(parts)).isEqualTo(value(hash("a", "b", "c"))).startsWith("sha256:");
  }

  @Test
  void dependsOnEveryRowAndOnHowOftenItComes() {
    assertThat(value(hash("a", "b"))).isNotEqualTo(value(hash("a", "c")));
    assertThat(value(hash("a", "b"))).isNotEqualTo(value(hash("a", "b", "b")));
    assertThat(value(hash("ab"))).isNotEqualTo(value(hash("a", "b")));
    assertThat(value(hash())).isNotEqualTo(value(hash("")));
  }

  @Test
  void aRowThatIsTakenOutLeavesNoTrace() {
    String[] rows = new String[1_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "row " + i;
    }
    ContentHash hash = hash(rows);
    for (int i = 1; i < rows.length; i++) {
      byte[] row = rows[i].getBytes(UTF_8);
      hash.subtract(row, 0, row.length);
    }

    assertThat(value(hash)).isEqualTo(value(hash("row 0")));
  }

  @Test
  void dependsOnTheColumns() {
    Contract other = new Contract(List.of(aField("b").build()), List.of());

    assertThat(hash("a").value(other)).isNotEqualTo(value(hash("a")));
  }

  private static String value(ContentHash hash) {
    return hash.value(CONTRACT);
  }

  private static ContentHash hash(String... rows) {
    ContentHash hash = new ContentHash();
    for (String row : rows) {
      byte[] bytes = ("-" + row + "-").getBytes(UTF_8);
      hash.add(bytes, 1, bytes.length - 1);
    }
    return hash;
  }
}
