package city.opendata.kit.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.opendata.kit.expression.InvalidConditionException.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that try to run without end, or to fill the memory. */
class ConditionCostTest {

  private static final String LIST = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]";
  private static final String LONGEST = "a".repeat(Condition.LONGEST_TEXT);

  private final ConditionCompiler compiler =
      new ConditionCompiler(
          Map.of(
              "t", ValueType.TEXT,
              "u", ValueType.TEXT,
              "n", ValueType.INTEGER,
              "d", ValueType.DECIMAL,
              "m", ValueType.MOMENT,
              "b", ValueType.BOOLEAN));

  static List<String> costly() {
    String nested = "n > 0";
    for (String name : List.of("p", "q", "r", "s", "v", "w")) {
      nested = LIST + ".all(" + name + ", " + nested + ")";
    }
    return List.of(
        nested,
        LIST + ".exists(x, " + LIST + ".exists(y, t.contains(u)))",
        "[t,t,t,t,t,t,t,t,t,t].all(x, [t,t,t,t,t,t,t,t].all(y, x + y != t))",
        LIST + ".exists_one(x, t + t + t + t + t + t == u)",
        "t.matches('((ab|cd)*|(ef|gh)*)*((ij|kl)*|(mn|op)*)*x')",
        "t.matches('" + "(a*)*".repeat(100) + "')",
        "t.matches('[a-z]{900}')",
        "(" + "t + ".repeat(30) + "t) == u");
  }

  @ParameterizedTest
  @MethodSource("costly")
  void refusesWhatCouldTakeTooLong(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> compiler.compile(text))
                .isInstanceOfSatisfying(
                    InvalidConditionException.class,
                    invalid -> assertThat(invalid.fault()).isEqualTo(Fault.TOO_COSTLY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t.matches('(a{1000}){1000}')",
        "t.matches('((a{1,100}){1,100}){1,100}')",
        "t.matches('((((((((a{30}){30}){30}){30}){30}){30}){30}){30})')",
      })
  void compilesNoPatternThatFillsTheMemory(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> compiler.compile(text))
                .isInstanceOfSatisfying(
                    InvalidConditionException.class,
                    invalid -> assertThat(invalid.fault()).isEqualTo(Fault.BAD_LITERAL)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t.contains(u + 'b') || u.contains(t + 'b')",
        "t.matches('(a*)*b')",
        "t.matches('(a+)+$') && t.endsWith(u)",
        "t + t + t != u && t.startsWith(u) && t <= u",
        "['a','b','c','d','e'].all(x, t.contains(x + x + x) || t.size() > 9)",
        "t in [u, 'b', t + 'b'] || t.substring(1, 9999) == u",
      })
  void endsSoonOnTheLongestTexts(String text) throws InvalidConditionException {
    // Given
    Condition condition = compiler.compile(text);
    Object[] values = condition.reads().stream().map(read -> LONGEST).toArray();

    // Then: 100 rows, each some milliseconds at the most
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int row = 0; row < 100; row++) {
            condition.evaluate(values);
          }
        });
  }

  @Test
  void anyTextIsEitherRefusedOrEndsSoon() {
    // Given
    String[] words =
        ("t u n d m b x 1 2 0.5 'a' \"中\" true null ( ) [ ] { } , . ? : ! + - * / % && || == != <"
                + " <= > >= in all exists exists_one map filter has column date datetime size matches"
                + " contains substring string int abs round year days hours 9223372036854775807"
                + " .all(x, .exists(x, .matches('a*') has(t) column('n') date('2026-01-01') `a`")
            .split(" ");
    Random random = new Random(20261130);

    // Then
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
              text.append(words[random.nextInt(words.length)]).append(' ');
            }
            assertThatCode(() -> run(text.toString()))
                .as(text.toString())
                .doesNotThrowAnyException();
          }
        });
  }

  private void run(String text) {
    try {
      Condition condition = compiler.compile(text);
      condition.evaluate(condition.reads().stream().map(read -> value(read.name())).toArray());
    } catch (InvalidConditionException refused) {
      assertThat(refused.arguments()).doesNotContainNull();
    }
  }

  private static Object value(String name) {
    return switch (name) {
      case "n" -> 7L;
      case "d" -> new BigDecimal("1.50");
      case "m" -> Instant.EPOCH;
      case "b" -> true;
      default -> "中a";
    };
  }
}
