package city.opendata.ingestion.cleaning.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.value.DateForm;
import city.opendata.ingestion.cleaning.value.NumberForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

  @Test
  void aPatternMustMatchTheWholeValue() {
    PatternRule rule = new PatternRule("[0-9]{6}");

    assertThat(rule.passes("320211")).isTrue();
    assertThat(rule.passes("3202110")).isFalse();
    assertThat(rule.passes("x320211")).isFalse();
  }

  @Test
  void aPatternMayUseAnchorsAndBackReferences() {
    assertThat(new PatternRule("^(a+)-\\1$").passes("aaa-aaa")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"(a+)+\\1b, 40", "(a|aa)+\\1b, 60", "(.*a){12}b, 40"})
  void aPatternThatBacktracksForEverIsGivenUp(String pattern, int length) {
    PatternRule rule = new PatternRule(pattern);

    assertThatThrownBy(() -> rule.passes("a".repeat(length) + "c"))
        .isInstanceOf(PatternTooCostlyException.class);
  }

  @Test
  void aPatternThatRecursesPerCharacterIsGivenUpOrDecidedButNeverOverflows() {
    PatternRule rule = new PatternRule("(a|b|c)*d");

    try {
      assertThat(rule.passes("abc".repeat(3_333))).isFalse();
    } catch (PatternTooCostlyException e) {
      assertThat(e).hasMessageContaining("(a|b|c)*d");
    }
    assertThat(rule.passes("abcd")).isTrue();
  }

  @Test
  void aManyTimesRepeatedDearMatchIsGivenUpToo() {
    PatternRule rule = new PatternRule("(?:x*x*)*y");
    String dear = "x".repeat(600) + "z";

    assertThatThrownBy(
            () -> {
              for (int row = 0; row < 1_000_000; row++) {
                rule.passes(dear);
              }
            })
        .isInstanceOf(PatternTooCostlyException.class);
  }

  @Test
  void aSimplePatternNeverRunsOutOfCredit() {
    PatternRule rule = new PatternRule("[\\u4e00-\\u9fff]*");
    String text = "无锡".repeat(2_000);

    for (int row = 0; row < 1_000; row++) {
      assertThat(rule.passes(text)).isTrue();
    }
  }

  @Test
  void lengthsCountCodePoints() {
    assertThat(LengthRule.atMost(1).passes("𠮷")).isTrue();
    assertThat(LengthRule.atLeast(2).passes("𠮷")).isFalse();
    assertThat(LengthRule.atLeast(2).passes("𠮷野")).isTrue();
  }

  @Test
  void aRangeIncludesItsBoundsAndComparesByValue() {
    RangeRule rule = new RangeRule(new NumberForm(), "-1.50", "10");

    assertThat(rule.passes("-1.5")).isTrue();
    assertThat(rule.passes("10.00")).isTrue();
    assertThat(rule.passes("-1.51")).isFalse();
    assertThat(rule.passes("10.01")).isFalse();
    assertThat(rule.arguments()).containsExactly("-1.50", "10");
  }

  @Test
  void aRangeMayBeOpen() {
    RangeRule rule = new RangeRule(new DateForm(), "2023-01-01", null);

    assertThat(rule.passes("9999-12-31")).isTrue();
    assertThat(rule.passes("2022-12-31")).isFalse();
    assertThat(rule.arguments()).containsExactly("2023-01-01", "");
  }

  @Test
  void aCodeListShowsHowManyCodesItHasAndTheFirst() {
    CodeListRule rule = new CodeListRule(List.of("甲", "乙"));

    assertThat(rule.passes("乙")).isTrue();
    assertThat(rule.passes("丙")).isFalse();
    assertThat(rule.arguments()).containsExactly("2", "甲", "乙");
  }

  @Test
  void reasonsHaveWireNames() {
    assertThat(Reason.NOT_IN_CODE_LIST.wireName()).isEqualTo("not-in-code-list");
  }
}
