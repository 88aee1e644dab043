package city.opendata.ingestion.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileQueryTest {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]|\"\")*+\"");

  /** What a statement may hold beside quoted names. */
  /** Where the rows of a release are taken from, without the table's name. */
  private static final String RELEASE =
      "(select * from . where _since <= 1 and _until > 1) as release";

  private static final Pattern OUR_OWN =
      Pattern.compile(
          "(select|from|where|order by|limit|and|or|not|null|is|true|false|unknown|in|like|ilike"
              + "|desc|nulls first|nulls last|collate pg_catalog|[ ,.()?<>=])*+");

  private static final List<String> PIECES =
      List.of(
          "code",
          "名称",
          "people",
          "area",
          "urban",
          "founded",
          "updated",
          "_row",
          "select",
          "order",
          "limit",
          "cursor",
          "and",
          "or",
          "not",
          "not.and",
          "eq",
          "neq",
          "gt",
          "in",
          "is",
          "like",
          "ilike",
          ".",
          ",",
          "(",
          ")",
          "\"",
          "\\",
          "*",
          "%",
          "'",
          ";",
          "--",
          "/*",
          "$1",
          "?",
          " ",
          "null",
          "true",
          "1",
          "-1",
          "1e9",
          "2026-01-31",
          "2026-01-31T00:00:00Z",
          "\0",
          "\uD800",
          "😀",
          "asc",
          "desc",
          "nullsfirst",
          "\"code\"",
          "(code.eq.1)",
          "99999999999999999999");

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @Test
  void nonsenseGivesAQueryErrorOrAStatementOfOurOwnWords() {
    Random random = new Random(42);
    int accepted = 0;
    for (int i = 0; i < 200_000; i++) {
      Map<String, List<String>> parameters = new HashMap<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        String name = random.nextInt(10) == 0 ? text(random, 3) : PIECES.get(random.nextInt(17));
        String start = random.nextBoolean() ? PIECES.get(17 + random.nextInt(6)) + "." : "";
        parameters
            .computeIfAbsent(name, any -> new ArrayList<>())
            .add(start + text(random, 1 + random.nextInt(12)));
      }
      try {
        RecordQuery query = RecordQuery.parse(parameters, Streets.SCHEMA);
        check(RecordStatement.page(query, Streets.TABLE, null).sql());
        accepted++;
      } catch (QueryError expected) {
        assertThat(expected.parameter()).hasSizeLessThanOrEqualTo(200);
        assertThat(expected.arguments()).allSatisfy(a -> assertThat(a).hasSizeLessThan(300));
      }
    }
    assertThat(accepted).isGreaterThan(5_000);
  }

  private static void check(SqlStatement sql) {
    String rest = QUOTED.matcher(sql.text()).replaceAll("");
    assertThat(OUR_OWN.matcher(rest.replace(RELEASE, "")).matches()).as(rest).isTrue();
    assertThat(rest.chars().filter(c -> c == '?').count()).isEqualTo(sql.parameters().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code=eq.1'; drop table streets_1; --",
        "code=in.(\"a') or 1=1 --\",b)",
        "名称=like.%' union select password from users --",
        "or=(code.eq.\"1) or (1=1\",code.eq.2)",
        "code=eq.$1",
        "code=eq.?",
        "code=eq./* */"
      })
  void sqlInAValueStaysAValue(String pair) {
    SqlStatement sql = RecordStatement.page(Streets.query(pair), Streets.TABLE, null).sql();

    check(sql);
    assertThat(sql.text()).doesNotContain("drop", "union", "1=1", "password", "/*", "--", "$1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select=code\" from streets; drop table x; --",
        "select=code,(select 1)",
        "order=code;drop table x",
        "order=(select 1)",
        "order=code.desc,1",
        "code\" = 1 or \"1=eq.1",
        "limit=1; drop table x",
        "or=(1=1)",
        "people=eq.1 or 1=1",
        "people=in.(1) or 1=1",
        "urban=is.null or 1=1",
        "area=eq.1/0"
      })
  void sqlElsewhereIsRefused(String pair) {
    int equals = pair.lastIndexOf("=eq") > 0 ? pair.lastIndexOf("=eq") : pair.indexOf('=');
    Map<String, List<String>> parameters =
        Map.of(pair.substring(0, equals), List.of(pair.substring(equals + 1)));

    assertThat(catchThrowable(() -> RecordQuery.parse(parameters, Streets.SCHEMA)))
        .isInstanceOf(QueryError.class);
  }

  @Test
  void quotesInColumnAndTableNamesAreDoubled() {
    RecordColumn column = new RecordColumn("a\"b; drop", ColumnType.TEXT, true);
    RecordQuery query =
        RecordQuery.parse(Map.of("a\"b; drop", List.of("eq.1")), new RecordSchema(List.of(column)));

    assertThat(RecordStatement.page(query, new TableName("s\"", "t\"", 7), null).sql().text())
        .isEqualTo(
            "select \"a\"\"b; drop\", \"_row\" from (select * from \"s\"\"\".\"t\"\"\""
                + " where _since <= 7 and _until > 7) as release"
                + " where \"a\"\"b; drop\" = ? order by \"_row\" limit ?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "\\", "(", ")", ",", ".", "not.", "or(", "a.eq.", "*", "%", "9", "e9"})
  void repeatedPiecesAreCheap(String piece) {
    String value = piece.repeat(4_000 / piece.length());
    long start = System.nanoTime();

    for (String name : List.of("code", "people", "area", "select", "order", "or", "limit")) {
      for (String prefix : List.of("", "eq.", "in.(", "like.", "(", "(or(", "(code.in.(\"")) {
        try {
          RecordQuery.parse(Map.of(name, List.of(prefix + value)), Streets.SCHEMA);
        } catch (QueryError expected) {
          assertThat(expected.arguments()).isNotNull();
        }
      }
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
