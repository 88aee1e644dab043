package city.opendata.ingestion.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.testing.NaughtyStrings;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r", "＝1+1", "'=1+1", "''-x", "=", "-"})
  void whatASpreadsheetWouldRunIsGuardedAndComesBack(String text) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    assertThat(FormulaGuard.unguarded("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "''", "'s-Hertogenbosch", "a=1", "-12.5", "'-12.5", "荣巷", " =1"})
  void whatIsHarmlessStaysAsItIs(String text) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
  }

  @Test
  void everyTextComesBackAndNoGuardedOneIsAFormula() {
    NaughtyStrings.all().forEach(FormulaGuardTest::assertComesBack);
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append("''==+-@1.a\t".charAt(random.nextInt(11)));
      }
      assertComesBack(text.toString());
    }
  }

  private static void assertComesBack(String text) {
    String guarded = FormulaGuard.guarded(text);
    assertThat(FormulaGuard.looksLikeFormula(guarded)).as(guarded).isFalse();
    assertThat(FormulaGuard.unguarded(guarded)).isEqualTo(text);
  }
}
