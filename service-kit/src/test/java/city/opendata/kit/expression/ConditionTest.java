package city.opendata.kit.expression;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.expression.Condition.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static final Map<String, ValueType> NAMES =
      Map.of(
          "name", ValueType.TEXT,
          "code", ValueType.TEXT,
          "count", ValueType.INTEGER,
          "amount", ValueType.DECIMAL,
          "面积", ValueType.DECIMAL,
          "in", ValueType.INTEGER,
          "begins", ValueType.MOMENT,
          "ends", ValueType.MOMENT,
          "open", ValueType.BOOLEAN);

  private final Map<String, Object> values =
      new HashMap<>(
          Map.of(
              "name",
              "中a𠮷",
              "code",
              "320211199001020011",
              "count",
              5L,
              "amount",
              new BigDecimal("0.30"),
              "面积",
              new BigDecimal("0.1"),
              "in",
              7L,
              "begins",
              Instant.parse("1990-01-01T16:00:00Z"),
              "ends",
              Instant.parse("1990-01-03T15:59:59Z"),
              "open",
              true));

  private Outcome outcome(String text) throws InvalidConditionException {
    Condition condition = new ConditionCompiler(NAMES).compile(text);
    return condition.evaluate(
        condition.reads().stream().map(read -> values.get(read.name())).toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count > 3 && count < 5.5 && count == 5.0",
        "count / 2 == 2 && count % 2 == 1 && -count < 0 && abs(-count) == 5",
        "amount == 0.1 + 0.2 && amount == column(\"面积\") * 3",
        "count * amount == 1.5 && amount - count == -4.7",
        "amount / count == 0.06 && round(amount / 7, 3) == 0.043",
        "amount != 0.3000000000000000000001 && -amount == -0.3 && - 0.3 == -amount && amount >"
            + " -.5e1",
        "column(\"in\") == count + 2",
        "name.size() == 3 && size(name) == 3 && name.substring(1) == 'a𠮷'",
        "name.startsWith('中') && name.endsWith('𠮷') && name.contains('a') && !name.contains('b')",
        "name.matches('^中.') && !name.matches('^a')",
        "name + code == '中a𠮷320211199001020011'",
        "name in ['x', '中a𠮷'] && count in [4, 5] && amount in [0.3] && !(count in [])",
        "string(count) + string(amount) == '50.30' && int('12') == 12",
        "int(code.substring(6, 14)) == year(begins) * 10000 + month(begins) * 100 + day(begins)",
        "begins == date('1990-01-02') && ends < datetime('1990-01-04T00:00:00+08:00')",
        "ends - begins < days(2) && ends - begins > hours(47) && ends < begins + days(2)",
        "open && open == true && (open ? count : 1) == 5",
        "['32', '33'].exists(one, code.startsWith(one))",
        "[count, 6].all(count, count > 4) && [1, 2].exists_one(i, i == count - 4)",
        "[1, 2].exists(i, [3, 4].exists(j, i + j == count))",
        "count / 0 == 1 || count == 5",
        "count < 0 ? count / 0 == 1 : true",
      })
  void tellsWhetherItHolds(String text) throws InvalidConditionException {
    assertThat(outcome(text)).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("!(" + text + ")")).isEqualTo(Outcome.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count / 0 == 1",
        "count % 0 == 1",
        "amount / 0 == 1.0",
        "amount / 0.0 == 1.0",
        "9223372036854775807 + count > 0",
        "count * 9223372036854775807 > 0",
        "-9223372036854775808 - count < 0",
        "name.substring(2, 9) == ''",
        "name.substring(-1) == ''",
        "name.substring(2, 1) == ''",
        "int(name) == 1",
        "round(amount, 19) == amount",
        "round(amount, -1) == amount",
        "begins + days(9223372036854775807) > begins",
      })
  void saysNothingWhereThereIsNoAnswer(String text) throws InvalidConditionException {
    assertThat(outcome(text)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void isSkippedWhenAValueIsAbsentThatItNeeds() throws InvalidConditionException {
    // Given
    values.remove("ends");

    // Then
    assertThat(outcome("ends >= begins")).isEqualTo(Outcome.SKIPPED);
    assertThat(outcome("count == 5 || ends >= begins")).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void decidesForItselfAboutAnAbsentValueThatItAsksFor() throws InvalidConditionException {
    // Given
    values.remove("ends");
    values.remove("面积");

    // Then
    assertThat(outcome("has(ends)")).isEqualTo(Outcome.BROKEN);
    assertThat(outcome("!has(ends) || ends >= begins")).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("ends >= begins || !has(ends)")).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("has(ends) && ends >= begins")).isEqualTo(Outcome.BROKEN);
    assertThat(outcome("has(ends) ? ends >= begins : open")).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("has(ends) == has(column(\"面积\"))")).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("has(ends) || ends >= begins")).isEqualTo(Outcome.FAILED);
  }

  @Test
  void asksOnlyForTheValuesThatItReads() throws InvalidConditionException {
    // When
    Condition condition =
        new ConditionCompiler(NAMES)
            .compile("!has(ends) || ends > begins || open || ends > begins");

    // Then
    assertThat(condition.reads())
        .containsExactly(
            new Condition.Read("ends", false),
            new Condition.Read("begins", true),
            new Condition.Read("open", true));
  }

  @Test
  void looksAtNoValueThatIsTooLarge() throws InvalidConditionException {
    // Given
    values.put("name", "a".repeat(Condition.LONGEST_TEXT + 1));
    values.put("amount", new BigDecimal("1e101"));
    values.put("面积", BigDecimal.ONE.movePointLeft(101));

    // Then
    assertThat(outcome("name != ''")).isEqualTo(Outcome.FAILED);
    assertThat(outcome("amount > 0")).isEqualTo(Outcome.FAILED);
    assertThat(outcome("column(\"面积\") > 0")).isEqualTo(Outcome.FAILED);
  }

  @Test
  void countsNoFurtherThanNumbersMayGrow() throws InvalidConditionException {
    // Given
    values.put("amount", new BigDecimal("9".repeat(100)));
    values.put("面积", new BigDecimal("1e-100"));

    // Then
    assertThat(outcome("amount > 1")).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("amount * amount > 1")).isEqualTo(Outcome.FAILED);
    assertThat(outcome("amount + column(\"面积\") > 1")).isEqualTo(Outcome.FAILED);
  }

  @Test
  void countsDaysOnTheSameClockInEveryYear() throws InvalidConditionException {
    // Given: the country had summer time between these days
    values.put("begins", Instant.parse("1986-04-30T16:00:00Z"));
    values.put("ends", Instant.parse("1986-05-30T16:00:00Z"));

    // Then
    assertThat(outcome("ends - begins == days(30) && month(ends) == 5 && day(ends) == 31"))
        .isEqualTo(Outcome.HOLDS);
  }
}
