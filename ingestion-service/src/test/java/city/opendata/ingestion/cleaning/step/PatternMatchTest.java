package city.opendata.ingestion.cleaning.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.Cells;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternMatchTest {

  private static final int MISMATCH = 7;

  @Test
  void thePatternMustMatchTheWholeValue() {
    assertThat(verdicts("[0-9]{6}", "320211", "3202110", "x320211"))
        .containsExactly(Cells.VALUE, MISMATCH, MISMATCH);
  }

  @Test
  void itMayUseAnchorsAndBackReferencesAndMeetAnyText() {
    assertThat(verdicts("^(a+)-\\1$", "aaa-aaa")).containsExactly(Cells.VALUE);
    assertThat(verdicts("[\\u4e00-\\u9fff]镇|𠮷", "湖镇", "𠮷", "湖㳇镇"))
        .containsExactly(Cells.VALUE, Cells.VALUE, MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({"(a+)+\\1b, 40", "(a|aa)+\\1b, 60", "(.*a){12}b, 40"})
  void aPatternThatBacktracksForEverIsGivenUp(String pattern, int length) {
    assertThatThrownBy(() -> verdicts(pattern, "x", "a".repeat(length) + "c"))
        .isInstanceOfSatisfying(
            PatternTooCostlyException.class, e -> assertThat(e.row()).isEqualTo(1));
  }

  @Test
  void aPatternThatRecursesPerCharacterIsGivenUpOrDecidedButNeverOverflows() {
    try {
      assertThat(verdicts("(a|b|c)*d", "abc".repeat(3_333))).containsExactly(MISMATCH);
    } catch (PatternTooCostlyException e) {
      assertThat(e).hasMessageContaining("(a|b|c)*d");
    }
    assertThat(verdicts("(a|b|c)*d", "abcd")).containsExactly(Cells.VALUE);
  }

  @Test
  void aManyTimesRepeatedDearMatchIsGivenUpToo() {
    String[] dear = Collections.nCopies(2_000, "x".repeat(600) + "z").toArray(String[]::new);

    assertThatThrownBy(() -> verdicts("(?:x*x*)*y", dear))
        .isInstanceOf(PatternTooCostlyException.class);
  }

  @Test
  void aSimplePatternNeverRunsOutOfCredit() {
    String[] texts = Collections.nCopies(1_000, "无锡".repeat(2_000)).toArray(String[]::new);

    assertThat(verdicts("[\\u4e00-\\u9fff]*", texts)).containsOnly(Cells.VALUE);
  }

  private static int[] verdicts(String pattern, String... values) {
    Block block = new Block();
    block.begin(1);
    for (String value : values) {
      byte[] bytes = value.getBytes(UTF_8);
      int start = block.text().size();
      block.text().append(bytes, 0, bytes.length);
      block.columns()[0].put(block.nextRow(), start, start + bytes.length);
      block.endRow(0);
    }
    block.end(0, 0, null);
    Cells cells = block.columns()[0];
    new PatternMatch(pattern, MISMATCH).apply(cells, block.text());
    int[] verdicts = new int[values.length];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = cells.verdicts()[i];
    }
    return verdicts;
  }
}
