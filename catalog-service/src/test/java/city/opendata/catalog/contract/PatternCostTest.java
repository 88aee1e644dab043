package city.opendata.catalog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternCostTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0-9]{9}",
        "^[0-9]{6}$",
        "[^,]+",
        "[\\u4e00-\\u9fa5]{2,50}",
        "\\p{IsHan}+",
        "([0-9]{1,3}\\.){3}[0-9]{1,3}",
        "(?:ab)+",
        "(ab)*c",
        "苏[A-Z][A-Z0-9]{5,6}",
        "A|B|C",
        "(男|女|未知)",
        "(\\d{3,4}-)?\\d{7,8}",
        "[a&&[^b]]{3}",
        "\\(\\*\\)",
        "a++b",
        "",
      })
  void whatEndsSoonIsBounded(String pattern) {
    Pattern.compile(pattern);

    assertThat(PatternCost.of(pattern)).isInstanceOf(PatternCost.Verdict.Bounded.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a*)*b",
        "(a|a)*",
        "(a|ab)+c",
        "([a-z]+[0-9]*)+",
        "((ab)*c)*",
        "(x?){50}y",
        "(a{0,100}){0,100}",
        "(.*,){11}P",
        ".*.*.*.*.*x",
        "(\\w+\\s?)*$",
        "(?:(?:a?)b?)*",
      })
  void whatCanStandStillIsUnbounded(String pattern) {
    Pattern.compile(pattern);

    assertThat(PatternCost.of(pattern)).isInstanceOf(PatternCost.Verdict.Unbounded.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a)\\1",
        "(?<x>a)\\k<x>",
        "(?=a)b",
        "(?<!a)b",
        "(?i)abc",
        "(?>a+)b",
        "\\Qa+\\E",
        "\\X",
        "[]a]+",
        "[a&&]b]",
        "\\c\\",
        "\\c[(a+)+",
        "[\\c\\](a+)+",
        "[\\Q[\\E](a+)+",
      })
  void whatCannotBeEstimatedIsUnsupported(String pattern) {
    Pattern.compile(pattern);

    assertThat(PatternCost.of(pattern)).isInstanceOf(PatternCost.Verdict.Unsupported.class);
  }

  @Test
  void whateverCompilesGetsAVerdict() {
    Random random = new Random(42);
    String alphabet = "ab09()[]{},?*+|\\\\^$.-&pPcxNuQEGkX<>:=!男\uD83D\uDE00";
    for (int round = 0; round < 200_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(14);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      if (compiles(text.toString())) {
        assertThat(PatternCost.of(text.toString())).as(text.toString()).isNotNull();
      }
    }
  }

  @Test
  void noGroupHidesBehindWhatStandsBeforeIt() {
    Random random = new Random(11);
    String[] parts = {
      "a", "1", "(", ")", "[", "[^", "]", "|", "*", "{2}", "&&", "\\", "c", "x", "Q", "E", "\\p{L}"
    };
    String slow = "(a+)+";
    for (int round = 0; round < 200_000; round++) {
      String before = joined(parts, random, 9);
      if (compiles(before) && compiles(before + slow) && groups(before + slow) > groups(before)) {
        assertThat(PatternCost.of(before + slow))
            .as(before + slow)
            .isNotInstanceOf(PatternCost.Verdict.Bounded.class);
      }
    }
  }

  @Test
  void whatIsBoundedEndsSoonOnHostileValues() {
    Random random = new Random(7);
    String[] parts = {"a", "b", "[ab]", ".", "(", ")", "|", "*", "+", "?", "{1,3}", "{4}", "(?:"};
    for (int round = 0; round < 100_000; round++) {
      String pattern = joined(parts, random, 12);
      if (compiles(pattern) && PatternCost.of(pattern) instanceof PatternCost.Verdict.Bounded) {
        MeteredText value = new MeteredText("ab".repeat(10) + "a".repeat(30) + "!");
        assertThat(Pattern.compile(pattern).matcher(value).matches()).as(pattern).isIn(true, false);
        assertThat(value.reads).as(pattern).isLessThan(10_000_000);
      }
    }
  }

  /** Counts how often a matcher looks at it. */
  private static final class MeteredText implements CharSequence {

    private final String text;
    private long reads;

    MeteredText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }

  private static String joined(String[] parts, Random random, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(most);
    for (int i = 0; i < length; i++) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  private static int groups(String pattern) {
    return Pattern.compile(pattern).matcher("").groupCount();
  }

  private static boolean compiles(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException malformed) {
      return false;
    }
  }
}
