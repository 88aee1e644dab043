package city.opendata.ingestion.records.query;

import static city.opendata.ingestion.records.query.Streets.TABLE;
import static city.opendata.ingestion.records.query.Streets.parameters;
import static city.opendata.ingestion.records.query.Streets.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordStatementTest {

  private static final String FROM =
      " from (select * from \"open_library\".\"streets_1\" where _since <= 1 and _until > 1)"
          + " as release";

  private static RecordStatement first(String... pairs) {
    return RecordStatement.page(query(pairs), TABLE, null);
  }

  private static SqlStatement after(List<? extends @Nullable String> values, String... pairs) {
    RecordQuery query = query(pairs);
    String fingerprint = RecordStatement.page(query, TABLE, null).fingerprint();
    KeysetPosition position = KeysetPosition.behind(fingerprint, 7, values);
    return RecordStatement.page(query, TABLE, position).sql();
  }

  @Test
  void theFirstPageReadsOneRowMoreThanItsLimit() {
    RecordStatement statement = first("people=gt.3", "select=名称", "order=code.desc", "limit=50");

    assertThat(statement.sql())
        .isEqualTo(
            new SqlStatement(
                "select \"名称\", \"code\", \"_row\""
                    + FROM
                    + " where \"people\" > ? order by \"code\" desc, \"_row\" desc limit ?",
                List.of(3L, 51L)));
    assertThat(statement.columns()).containsExactly(Streets.NAME);
    assertThat(statement.types())
        .containsExactly(ColumnType.TEXT, ColumnType.TEXT, ColumnType.INTEGER);
    assertThat(statement.positionIndexes()).containsExactly(1, 2);
  }

  @Test
  void aSelectedColumnOfTheOrderIsReadOnce() {
    assertThat(first("select=code,people", "order=people,code").sql().text())
        .isEqualTo(
            "select \"code\", \"people\", \"_row\""
                + FROM
                + " order by \"people\", \"code\", \"_row\" limit ?");
  }

  @Test
  void requiredColumnsInOneDirectionCompareAsARow() {
    assertThat(after(List.of("3202"), "select=code", "order=code", "code=neq.x"))
        .isEqualTo(
            new SqlStatement(
                "select \"code\", \"_row\""
                    + FROM
                    + " where \"code\" <> ? and (\"code\", \"_row\") > (?, ?)"
                    + " order by \"code\", \"_row\" limit ?",
                List.of("x", "3202", 7L, 101L)));
    assertThat(after(List.of(), "select=code").text()).contains(" where (\"_row\") > (?) ");
  }

  @Test
  void otherOrdersAreExpanded() {
    assertThat(after(List.of("3202", "5"), "select=code", "order=code.desc,people").text())
        .contains(
            " where \"code\" <= ? and (\"code\" < ? or \"code\" = ? and"
                + " (\"people\" > ? or \"people\" is null or \"people\" = ? and (\"_row\" > ?))) ");
    assertThat(after(Arrays.asList((String) null), "order=people").text())
        .contains(" where (false or \"people\" is null and (\"_row\" > ?)) ");
    assertThat(after(Arrays.asList((String) null), "order=people.nullsfirst").text())
        .contains(" where (\"people\" is not null or \"people\" is null and (\"_row\" > ?)) ")
        .contains(" order by \"people\" nulls first, \"_row\" ");
  }

  @Test
  void aRequiredColumnNeedsNoWordOnNulls() {
    assertThat(first("order=code.desc.nullslast").sql().text())
        .contains(" order by \"code\" desc, \"_row\" desc ");
  }

  @Test
  void aLongValueIsReadFromTheRowAgain() {
    SqlStatement sql = after(List.of("长".repeat(101)), "select=code", "order=code");

    assertThat(sql.text())
        .contains(
            " (\"code\", \"_row\") > ((select \"code\" from \"open_library\".\"streets_1\""
                + " where \"_row\" = ?), ?) ");
    assertThat(sql.parameters()).containsExactly(7L, 7L, 101L);
  }

  @Test
  void anExportHasNoHiddenColumnsAndNoLimit() {
    ExportQuery query = ExportQuery.parse(parameters("select=名称", "order=code"), Streets.SCHEMA);
    RecordStatement statement = RecordStatement.export(query.selection(), TABLE);

    assertThat(statement.sql())
        .isEqualTo(
            new SqlStatement("select \"名称\"" + FROM + " order by \"code\", \"_row\"", List.of()));
    assertThat(statement.positionIndexes()).isEmpty();
  }

  @Test
  void aCursorContinuesTheQueryItCameFromOnly() {
    String[] query = {"select=code", "order=code", "people=gt.1", "urban=is.true"};
    String fingerprint = first(query).fingerprint();

    assertThat(first("urban=is.true", "people=gt.1", "order=code", "select=code", "limit=9"))
        .extracting(RecordStatement::fingerprint)
        .isEqualTo(fingerprint);
    for (String[] other :
        List.of(
            new String[] {"select=名称", "order=code", "people=gt.1", "urban=is.true"},
            new String[] {"select=code", "order=code.desc", "people=gt.1", "urban=is.true"},
            new String[] {"select=code", "order=code", "people=gt.2", "urban=is.true"},
            new String[] {"select=code", "order=code", "people=gt.1"})) {
      KeysetPosition position = KeysetPosition.behind(fingerprint, 7, List.of("3202"));
      assertThatThrownBy(() -> RecordStatement.page(query(other), TABLE, position))
          .isInstanceOf(QueryError.class)
          .hasMessage("bad-cursor");
    }
  }

  @Test
  void aPositionThatDoesNotFitTheOrderIsRefused() {
    for (List<String> values : List.of(List.<String>of(), List.of("x"), List.of("1", "2"))) {
      assertThatThrownBy(() -> after(values, "order=people"))
          .isInstanceOf(QueryError.class)
          .hasMessage("bad-cursor");
    }
  }
}
