package city.opendata.ingestion.records.query;

import static city.opendata.ingestion.records.query.Streets.SCHEMA;
import static city.opendata.ingestion.records.query.Streets.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryErrorTest {

  private static final String COLUMNS = "code, 名称, people, area, urban, founded, updated";

  private static QueryError error(String... pairs) {
    return error(parameters(pairs));
  }

  private static QueryError error(Map<String, List<String>> parameters) {
    return catchThrowableOfType(QueryError.class, () -> RecordQuery.parse(parameters, SCHEMA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNKNOWN_PARAMETER      | ofset=1",
        "UNKNOWN_PARAMETER      | _row=eq.1",
        "UNKNOWN_PARAMETER      | Code=eq.1",
        "UNKNOWN_COLUMN         | select=code,nme",
        "UNKNOWN_COLUMN         | select=_row",
        "UNKNOWN_COLUMN         | select=count()",
        "UNKNOWN_COLUMN         | order=_row",
        "UNKNOWN_COLUMN         | and=(_row.gt.1)",
        "REPEATED_COLUMN        | select=code,code",
        "REPEATED_COLUMN        | select=*,code",
        "REPEATED_COLUMN        | order=code.asc,code.desc",
        "BAD_COLUMN_LIST        | select=",
        "BAD_COLUMN_LIST        | select=code,",
        "BAD_ORDER              | order=",
        "BAD_ORDER              | order=code.down",
        "BAD_ORDER              | order=code.desc.nulls",
        "BAD_ORDER              | order=code.desc.nullsfirst.asc",
        "BAD_ORDER              | order=code,",
        "BAD_OPERATOR           | code=320211",
        "BAD_OPERATOR           | code=",
        "BAD_OPERATOR           | code=is",
        "BAD_OPERATOR           | code=EQ.1",
        "BAD_OPERATOR           | code=match.1",
        "BAD_OPERATOR           | code=not.not.eq.1",
        "BAD_OPERATOR           | or=(code,people.eq.1)",
        "BAD_OPERATOR           | or=(code.eq,people.eq.1)",
        "OPERATOR_NEEDS_TEXT    | people=like.1*",
        "OPERATOR_NEEDS_TEXT    | founded=ilike.2026*",
        "BAD_PATTERN            | code=like.a\\",
        "BAD_PATTERN            | code=like.\\\\\\",
        "BAD_LIST               | code=in.a,b",
        "BAD_LIST               | code=in.(a,b",
        "BAD_LIST               | code=in.(a)b",
        "BAD_LIST               | code=in.(a,\"b)\"",
        "BAD_STATE              | code=is.true",
        "BAD_STATE              | urban=is.nul",
        "BAD_STATE              | urban=is.",
        "NOT_AN_INTEGER         | people=eq.",
        "NOT_AN_INTEGER         | people=eq.1.0",
        "NOT_AN_INTEGER         | people=eq.１２",
        "NOT_AN_INTEGER         | people=eq.9223372036854775808",
        "NOT_AN_INTEGER         | people=in.(1,x)",
        "NOT_A_NUMBER           | area=eq.NaN",
        "NOT_A_NUMBER           | area=eq.1e100",
        "NOT_A_NUMBER           | area=eq.1e999999999",
        "NOT_A_NUMBER           | area=eq.0x10",
        "NOT_A_NUMBER           | area=eq.1,5",
        "NOT_A_BOOLEAN          | urban=eq.yes",
        "NOT_A_DATE             | founded=eq.2026-02-29",
        "NOT_A_DATE             | founded=eq.0000-01-01",
        "NOT_A_DATE             | founded=eq.infinity",
        "NOT_A_DATE             | founded=eq.2026-1-1",
        "NOT_AN_INSTANT         | updated=eq.2026-01-31",
        "NOT_AN_INSTANT         | updated=eq.2026-01-31T08:00:00",
        "NOT_AN_INSTANT         | updated=eq.2026-01-31T25:00:00Z",
        "NOT_AN_INSTANT         | updated=eq.2026-01-31T08:00:00.1234567Z",
        "NOT_AN_INSTANT         | updated=eq.now",
        "BAD_LOGIC              | and=",
        "BAD_LOGIC              | and=code.eq.1",
        "BAD_LOGIC              | and=()",
        "BAD_LOGIC              | or=(code.eq.1",
        "BAD_LOGIC              | or=(code.eq.1,)",
        "BAD_LOGIC              | or=(code.eq.1))",
        "BAD_LOGIC              | or=(code.eq.1)x",
        "BAD_LOGIC              | or=(or(code.eq.1)x)",
        "BAD_LOGIC              | or=(code.in.(1)x)",
        "BAD_LIST               | or=(code.in.1)",
        "LOGIC_TOO_DEEP         | or=(or(or(or(or(or(or(or(or(code.eq.1)))))))))",
        "BAD_LIMIT              | limit=0",
        "BAD_LIMIT              | limit=-1",
        "BAD_LIMIT              | limit=1000000000",
        "BAD_LIMIT              | limit=10001",
        "BAD_LIMIT              | limit=99999999999999999999",
        "BAD_LIMIT              | limit=ten",
        "BAD_LIMIT              | limit=",
        "BAD_LIMIT              | limit=1.5",
      })
  void everyMistakeHasACodeAndNamesItsParameter(QueryErrorCode code, String pair) {
    QueryError error = error(pair);

    assertThat(error.code()).isEqualTo(code);
    assertThat(error.parameter()).isEqualTo(pair.substring(0, pair.indexOf('=')));
  }

  @ParameterizedTest
  @CsvSource({
    "=eq.1, (0 characters)",
    "13800070000=eq.1, (11 characters)",
    "电话=eq.1, (2 characters)"
  })
  void aParameterThatIsNotPlainIsToldByItsLength(String pair, String shown) {
    QueryError error = error(pair);

    assertThat(error.code()).isEqualTo(QueryErrorCode.UNKNOWN_PARAMETER);
    assertThat(error.parameter()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people=eq.zhangwei",
        "people=in.(1,zhangwei)",
        "code=zhangwei",
        "code=not.zhangwei",
        "or=(code.zhangwei)",
        "urban=is.zhangwei",
        "founded=eq.zhangwei",
        "limit=zhangwei",
        "order=code.zhangwei",
        "order=people,.zhangwei",
      })
  void aValueIsNeverRepeated(String pair) {
    assertThat(error(pair).arguments()).noneMatch(argument -> argument.contains("zhangwei"));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("colour=eq.1", List.of(COLUMNS)),
        arguments("select=colour", List.of("colour", COLUMNS)),
        arguments("people=eq.many", List.of("people", "100")),
        arguments("select=320205190101010018", List.of("(18 characters)", COLUMNS)),
        arguments(
            "code=320211",
            List.of("code", "eq, neq, gt, gte, lt, lte, like, ilike, in, is, not", "eq.滨湖区")),
        arguments("code=is.true", List.of("code", "null, not_null")),
        arguments("limit=0", List.of("1", "10000")),
        arguments("order=code.up", List.of("1", "code.desc.nullslast")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void argumentsTellWhatWasExpectedAndGiveAnExample(String pair, List<String> arguments) {
    assertThat(error(pair).arguments()).isEqualTo(arguments);
  }

  @Test
  void parametersOfOneValueMayNotRepeat() {
    for (String name : List.of("select=code", "order=code", "limit=1", "cursor=x")) {
      assertThat(error(name, name).code()).isEqualTo(QueryErrorCode.REPEATED_PARAMETER);
    }
  }

  @Test
  void nulAndHalfSurrogatePairsAreRefused() {
    for (String bad : List.of("code=eq.\0", "co\0de=eq.1", "code=eq.\uD83D", "select=\uDE00")) {
      assertThat(error(bad).code()).isEqualTo(QueryErrorCode.BAD_CHARACTER);
    }
    assertThat(error("co\0de=eq.1").parameter()).isEqualTo("(5 characters)");
  }

  @Test
  void longParametersAreRefusedAndNotRepeated() {
    String huge = "x".repeat(4_097);

    assertThat(error("code=eq." + huge).code()).isEqualTo(QueryErrorCode.PARAMETER_TOO_LONG);
    QueryError error = error(huge + "=eq.1");
    assertThat(error.code()).isEqualTo(QueryErrorCode.PARAMETER_TOO_LONG);
    assertThat(error.parameter()).isEqualTo("(4097 characters)");
  }

  @Test
  void filtersAreCountedTogether() {
    List<String> pairs = new ArrayList<>();
    IntStream.range(0, 48).forEach(i -> pairs.add("people=gt." + i));
    pairs.add("or=(code.eq.1,code.eq.2)");
    assertThat(Streets.conditions(pairs.toArray(String[]::new))).hasSize(49);

    pairs.add("code=eq.3");
    assertThat(error(pairs.toArray(String[]::new)).code())
        .isEqualTo(QueryErrorCode.TOO_MANY_FILTERS);
  }

  @Test
  void listsHaveAtMostAThousandValues() {
    String thousand = "1,".repeat(999) + "1";

    assertThat(Streets.conditions("people=in.(" + thousand + ")")).hasSize(1);
    assertThat(error("people=in.(" + thousand + ",1)").code())
        .isEqualTo(QueryErrorCode.LIST_TOO_LONG);
  }

  @Test
  void anOrderHasAtMostEightColumns() {
    List<RecordColumn> columns =
        IntStream.range(0, 9)
            .mapToObj(i -> new RecordColumn("c" + i, ColumnType.TEXT, true))
            .toList();
    QueryError error =
        catchThrowableOfType(
            QueryError.class,
            () ->
                RecordQuery.parse(
                    parameters("order=c0,c1,c2,c3,c4,c5,c6,c7,c8"), new RecordSchema(columns)));

    assertThat(error.code()).isEqualTo(QueryErrorCode.TOO_MANY_ORDER_COLUMNS);
  }

  @Test
  void theColumnsOfAVeryWideDatasetAreNotAllListed() {
    List<RecordColumn> columns =
        IntStream.range(0, 500)
            .mapToObj(i -> new RecordColumn("c" + i, ColumnType.TEXT, true))
            .toList();
    QueryError error =
        catchThrowableOfType(
            QueryError.class,
            () -> RecordQuery.parse(parameters("x=eq.1"), new RecordSchema(columns)));

    assertThat(error.arguments().getFirst()).startsWith("c0, c1").endsWith("c59, …");
  }

  @Test
  void anExportHasNoPages() {
    for (String pair : List.of("limit=1", "cursor=x")) {
      QueryError error =
          catchThrowableOfType(QueryError.class, () -> ExportQuery.parse(parameters(pair), SCHEMA));
      assertThat(error.code()).isEqualTo(QueryErrorCode.NOT_IN_EXPORT);
    }
    QueryError error =
        catchThrowableOfType(
            QueryError.class, () -> ExportQuery.parse(parameters("bom=1"), SCHEMA));
    assertThat(error.code()).isEqualTo(QueryErrorCode.NOT_A_BOOLEAN);
  }
}
