package city.opendata.ingestion.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.opendata.kit.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowPatchTest {

  private static final List<String> COLUMNS = List.of("id", "name", "day");

  @Test
  void cellsThatAreNotNamedStay() {
    assertThat(RowPatch.apply(COLUMNS, row("1", "a", "x"), change("day", "2026-05-01")))
        .containsExactly(
            Map.entry("id", "1"), Map.entry("name", "a"), Map.entry("day", "2026-05-01"));
  }

  @Test
  void anyTextThatAFileCanHoldIsTaken() {
    String hostile = "'=cmd|' /C calc'!A0\r\n\"\t\u0001\uFEFF\u202E😀";

    assertThat(RowPatch.apply(COLUMNS, row("1", "a", "x"), change("name", hostile)))
        .containsEntry("name", hostile);
  }

  @Test
  void whatTheSourceDidNotSayMustBeSaid() {
    Map<String, String> before = row("1", "a");

    refuses(before, change("name", "b"));
    assertThat(RowPatch.apply(COLUMNS, before, change("day", ""))).containsEntry("day", "");
  }

  @Test
  void whatStandsBehindTheLastColumnMustGo() {
    Map<String, String> before = row("1", "a", "x");
    before.put("#4", "rest");

    refuses(before, change("day", "2026-05-01"));
    refuses(before, change("#4", "other"));
    assertThat(RowPatch.apply(COLUMNS, before, change("#4", null))).containsOnlyKeys(COLUMNS);
  }

  @Test
  void whatIsNoColumnOrNoTextIsRefused() {
    refuses(row("1", "a", "x"), change("nmae", "b"));
    refuses(row("1", "a", "x"), change("#4", null));
    refuses(row("1", "a", "x"), change("name", null));
    refuses(row("1", "a", "x"), change("name", "a\0b"));
    refuses(row("1", "a", "x"), change("name", "half \uD83D"));
    refuses(row("1", "a", "x"), change("name", "x".repeat((1 << 20) + 1)));
  }

  @Test
  void aRowThatNoFileCanHoldIsRefused() {
    String longest = "x".repeat(1 << 20);
    Map<String, @Nullable String> changes = new LinkedHashMap<>();
    COLUMNS.forEach(column -> changes.put(column, longest));

    refuses(row("1", "a", "x"), changes);
  }

  @Test
  void tellsWhichCellsDiffer() {
    Map<String, String> before = row("1", "a", "x");
    before.put("#4", "rest");

    assertThat(RowPatch.changed(before, row("1", "b", "x"))).containsExactly("name", "#4");
    assertThat(RowPatch.changed(row("1"), row("1", "", "x"))).containsExactly("name", "day");
  }

  private static void refuses(Map<String, String> before, Map<String, @Nullable String> changes) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> RowPatch.apply(COLUMNS, before, changes))
        .matches(ProblemException::hasFields);
  }

  private static Map<String, String> row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(COLUMNS.get(i), cells[i]);
    }
    return row;
  }

  private static Map<String, @Nullable String> change(String column, @Nullable String text) {
    Map<String, @Nullable String> change = new LinkedHashMap<>();
    change.put(column, text);
    return change;
  }
}
