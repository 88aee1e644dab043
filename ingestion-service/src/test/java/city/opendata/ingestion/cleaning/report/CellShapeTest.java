package city.opendata.ingestion.cleaning.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellShapeTest {

  private static final String SIGNS = "9aA文␣*９ａＡ＊…-/.:,%+()@－／．：，％＋（）＠";

  @ParameterizedTest
  @CsvSource({
    "138-1234 5678, 999-9999␣9999",
    "３２０Ｂ, ９９９Ａ",
    "欧阳娜娜, 文文文文",
    "zhang.San@x.cn, aaaaa.Aaa@a.aa",
    "'\u00A0\u200B1', ␣␣9",
    "3.20205E+17, 9.99999A+99",
    "2023年5月1日, 9999文9文9文",
    "𠮷😀é!_#, 文*a***",
    "'', ''"
  })
  void aCellIsShownByOneSignForEachCharacter(String cell, String shape) {
    assertThat(CellShape.of(cell)).isEqualTo(shape);
  }

  @Test
  void aLongCellIsCut() {
    assertThat(CellShape.of("1".repeat(41))).isEqualTo("9".repeat(40) + "…");
  }

  /** No character but a separator can be told from others of its kind, whatever the value. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aShapeNeverTellsAnyPartOfAValue(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String cell = random.nextBoolean() ? unicode(random) : likely(random);
      String shape = CellShape.of(cell);

      assertThat(shape.chars()).as(shape).allMatch(sign -> SIGNS.indexOf(sign) >= 0);
      assertThat(shape.length()).isLessThanOrEqualTo(41);
      assertThat(CellShape.of(otherOfSameKind(random, cell))).isEqualTo(shape);
    }
  }

  private static String unicode(Random random) {
    int[] points =
        random
            .ints(1, Character.MAX_CODE_POINT + 1)
            .filter(one -> Character.getType(one) != Character.SURROGATE)
            .limit(random.nextInt(60))
            .toArray();
    return new String(points, 0, points.length);
  }

  private static String likely(Random random) {
    String alphabet = "0123456789xXaZ张三李四欧阳０９ａＺ -_/.,:@()年月日🙂\t\u3000";
    int[] points = alphabet.codePoints().toArray();
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(50); i > 0; i--) {
      cell.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return cell.toString();
  }

  private static String otherOfSameKind(Random random, String cell) {
    StringBuilder other = new StringBuilder();
    cell.codePoints()
        .map(
            one -> {
              if (one >= '0' && one <= '9') {
                return '0' + random.nextInt(10);
              }
              if (one >= 'a' && one <= 'z') {
                return 'a' + random.nextInt(26);
              }
              if (one >= 'A' && one <= 'Z') {
                return 'A' + random.nextInt(26);
              }
              if (one >= '０' && one <= '９') {
                return '０' + random.nextInt(10);
              }
              return Character.isIdeographic(one) ? '一' + random.nextInt(20_000) : one;
            })
        .forEach(other::appendCodePoint);
    return other.toString();
  }
}
