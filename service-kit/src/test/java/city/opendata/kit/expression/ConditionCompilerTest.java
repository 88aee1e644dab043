package city.opendata.kit.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.opendata.kit.expression.InvalidConditionException.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionCompilerTest {

  private final ConditionCompiler compiler =
      new ConditionCompiler(
          Map.of(
              "name", ValueType.TEXT,
              "count", ValueType.INTEGER,
              "amount", ValueType.DECIMAL,
              "begins", ValueType.MOMENT,
              "open", ValueType.BOOLEAN));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "count ==                   | SYNTAX           | 9",
        "(count == 1                | SYNTAX           | 12",
        "``                         | SYNTAX           | 1",
        "count == 1 limit           | SYNTAX           | 12",
        "in == 3                    | SYNTAX           | 1",
        "count == 1 && width > 2    | UNKNOWN_NAME     | 15, width",
        "int == 1                   | UNKNOWN_NAME     | 1, int",
        "has(width)                 | UNKNOWN_NAME     | 4, width",
        "column('面积') > 1         | UNKNOWN_NAME     | 7, (2 characters)",
        "![1].all(x, x > 0) && x > 1| UNKNOWN_NAME     | 23, x",
        "now() > begins             | UNKNOWN_FUNCTION | 4, now",
        "type(count) == 1           | UNKNOWN_FUNCTION | 5, type",
        "[1].map(x, x) == [count]   | UNKNOWN_FUNCTION | 8, map",
        "begins.getFullYear() == 1  | UNKNOWN_FUNCTION | 19, getFullYear",
        "name.first == 'x'          | UNSUPPORTED      | 5, .first",
        "count == null              | UNSUPPORTED      | 10, null",
        "count == 1u                | UNSUPPORTED      | 10, `b\"\", 1u`",
        "{'a': count} == {}         | UNSUPPORTED      | 1, { }",
        "[1, 2][0] == count         | UNSUPPORTED      | 7, [ ]",
        "name.exists(x, x == 'a')   | UNSUPPORTED      | 12, `all( ), exists( )`",
        "begins > date('2026-02-30')| BAD_LITERAL      | 14, `date(\"2026-01-31\")`",
        "begins > date(name)        | BAD_LITERAL      | 14, `date(\"2026-01-31\")`",
        "name.matches('(')          | BAD_LITERAL      | 14, `text.matches(\"[0-9]+\")`",
        "name.matches(name)         | BAD_LITERAL      | 14, `text.matches(\"[0-9]+\")`",
        "has(count + 1)             | BAD_LITERAL      | 4, has(name)",
        "amount > 1e101             | BAD_LITERAL      | 10, 1.5",
        "name > 3                   | WRONG_TYPES      | 6, `> (string, integer)`",
        "open && count              | WRONG_TYPES      | 6, `&& (boolean, integer)`",
        "begins == amount           | WRONG_TYPES      | 8, `== (date, number)`",
        "count in [1, 2.5]          | WRONG_TYPES      | 10, [ ]",
        "open ? count > 1 : amount  | WRONG_TYPES      | 6, `? : (boolean, boolean, number)`",
        "count + 1                  | NOT_BOOLEAN      | integer",
        "1 < 2                      | READS_NOTHING    |",
      })
  void saysWhatIsWrongAndWhere(String text, Fault fault, String arguments) {
    // When
    InvalidConditionException invalid =
        catchThrowableOfType(InvalidConditionException.class, () -> compiler.compile(text));

    // Then
    assertThat(invalid.fault()).isEqualTo(fault);
    assertThat(String.join(", ", invalid.arguments().stream().map(String::valueOf).toList()))
        .isEqualTo(arguments == null ? "" : arguments.replace("`", ""));
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThatThrownBy(() -> compiler.compile("count == 1" + " ".repeat(1_000)))
        .isInstanceOfSatisfying(
            InvalidConditionException.class,
            invalid -> {
              assertThat(invalid.fault()).isEqualTo(Fault.TOO_LONG);
              assertThat(invalid.arguments()).isEqualTo(List.of(1_000));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count.count.count.count.count.count.count.count.count.count.count.count.count.count"
            + ".count.count.count.count.count.count.count.count.count.count.count.count.count.count"
            + ".count.count.count.count.count.count.count.count.count.count.count.count.count.count"
            + ".count.count.count.count.count.count.count.count.count.count.count.count.count > 1",
        "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((count > 1"
            + "))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))",
      })
  void refusesWhatIsNestedTooDeep(String text) {
    assertThatThrownBy(() -> compiler.compile(text))
        .isInstanceOfSatisfying(
            InvalidConditionException.class,
            invalid -> assertThat(invalid.fault()).isEqualTo(Fault.TOO_COMPLEX));
  }

  @Test
  void knowsAnExactDecimalFromABinaryOne() throws InvalidConditionException {
    // Given
    Condition condition = compiler.compile("amount == 0.1234567890123456789");

    // Then
    assertThat(condition.evaluate(new Object[] {new java.math.BigDecimal("0.1234567890123456789")}))
        .isEqualTo(Condition.Outcome.HOLDS);
    assertThat(condition.evaluate(new Object[] {new java.math.BigDecimal("0.12345678901234568")}))
        .isEqualTo(Condition.Outcome.BROKEN);
  }
}
