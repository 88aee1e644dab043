package city.opendata.ingestion.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsAgainstPostgresTest {

  private static final TableName TABLE = new TableName("pg_temp", "streets", 2);
  private static Connection connection;

  @BeforeAll
  static void createTable() throws SQLException {
    connection = TestDatabase.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create temporary table streets (
            code text collate "C" not null, "名称" text collate "C", people bigint, area numeric,
            urban boolean, founded date, updated timestamptz not null, _row bigint primary key,
            _since bigint not null default 0, _until bigint not null default 3);
          create index on streets (code, _row);
          insert into streets values
            ('1', '滨湖区', 1, 1.50, true, '2026-01-01', '2026-01-01T00:00:00+08:00', 1),
            ('2', 'École',  2, -2,   false, '0001-01-01', '0001-01-01T00:00:00Z', 2),
            ('3', 'a_b%c\\d', -9223372036854775808, 1e30, null, null, '9999-12-31T23:59:59Z', 3),
            ('4', null, null, null, null, null, '2026-01-01T00:00:00.000001+08:00', 4);
          insert into streets select code, '滨湖区', 1, 1.5, true, founded, updated, _row + 4, 0, 2
          from streets;
          insert into streets select code, '滨湖区', 1, 1.5, true, founded, updated, _row + 8, 3, 4
          from streets where _row <= 4
          """);
    }
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  private static String codes(String... pairs) throws SQLException {
    RecordStatement statement = RecordStatement.page(Streets.query(pairs), TABLE, null);
    StringBuilder codes = new StringBuilder();
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql().text())) {
      statement.sql().bind(prepared);
      try (ResultSet rows = prepared.executeQuery()) {
        while (rows.next()) {
          codes.append(rows.getString("code"));
        }
      }
    }
    return codes.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "名称=ilike.é*                          | 2",
        "名称=like.é*                           | ''",
        "名称=ilike.*COLE                       | 2",
        "名称=like.*湖*                         | 1",
        "名称=like.a\\_b\\%*                    | 3",
        "名称=like.____                         | ''",
        "名称=like._____                        | 2",
        "名称=like.*\\\\d                       | 3",
        "名称=not.like.*湖*                     | 23",
        "名称=neq.滨湖区                        | 23",
        "名称=not.in.(滨湖区)                   | 23",
        "名称=in.()                             | ''",
        "名称=not.in.()                         | 1234",
        "people=lt.-9223372036854775807         | 3",
        "area=eq.1.5                            | 1",
        "area=eq.1E30                           | 3",
        "area=gte.0.0000000000000000000000001   | 13",
        "urban=is.unknown                       | 34",
        "urban=not.is.true                      | 234",
        "urban=gt.false                         | 1",
        "founded=lte.0001-01-01                 | 2",
        "founded=lt.9999-12-31                  | 12",
        "updated=gt.2026-01-01T00:00:00+08:00   | 34",
        "updated=eq.2025-12-31T16:00:00.000001Z | 4",
        "updated=lt.0001-01-01T00:00:00-18:00   | 2",
        "updated=gte.0001-01-01T00:00:00+18:00  | 1234",
        "updated=gt.9999-12-31T00:00:00-18:00   | 3",
        "or=(people.is.null,people.eq.1)        | 14",
        "not.or=(people.eq.1,urban.is.true)     | 23",
      })
  void filtersChooseTheirRows(String pair, String expected) throws SQLException {
    assertThat(codes(pair, "select=code", "order=code")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code=eq.1'; drop table pg_temp.streets; --",
        "code=in.(\"1'); drop table pg_temp.streets; --\",2')",
        "名称=like.'||(select version())||'%",
        "or=(code.eq.\"' or '1'='1\",名称.ilike.\"%' or 1=1 --\")",
        "code=eq.${jndi:ldap://x}",
        "code=eq.\\'; select pg_sleep(9)"
      })
  void sqlInAValueFindsNothingAndHarmsNothing(String pair) throws SQLException {
    assertThat(codes(pair)).isIn("", "2");
    assertThat(codes()).isEqualTo("1234");
  }

  @Test
  void aThousandValuesInEachOfFiftyListsAreBound() throws SQLException {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      pairs.add("people=in.(" + "1,".repeat(999) + "1)");
    }
    assertThat(codes(pairs.toArray(String[]::new))).isEqualTo("1");
  }

  @Test
  void thePageAfterAPositionStartsInTheIndex() throws SQLException {
    String uniform = plan("order=code", "select=code");
    String mixed = plan("order=code.desc,people", "select=code");

    assertThat(uniform).contains("Index Cond: (ROW(code, _row) > ROW(").doesNotContain("Sort");
    assertThat(mixed).contains("Index Cond: (code <= ");
  }

  private static String plan(String... pairs) throws SQLException {
    RecordQuery query = Streets.query(pairs);
    RecordStatement first = RecordStatement.page(query, TABLE, null);
    List<String> values = query.selection().order().size() == 1 ? List.of("2") : List.of("2", "2");
    KeysetPosition position = KeysetPosition.behind(first.fingerprint(), 2, values);
    SqlStatement sql = RecordStatement.page(query, TABLE, position).sql();
    StringBuilder plan = new StringBuilder();
    try (Statement settings = connection.createStatement();
        PreparedStatement explain = connection.prepareStatement("explain " + sql.text())) {
      settings.execute("set enable_seqscan = off; set enable_bitmapscan = off");
      sql.bind(explain);
      try (ResultSet lines = explain.executeQuery()) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
      settings.execute("reset all");
    }
    return plan.toString();
  }
}
