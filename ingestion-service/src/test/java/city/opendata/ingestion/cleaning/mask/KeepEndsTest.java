package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepEndsTest {

  @ParameterizedTest
  @CsvSource({
    "6, 4, 320205199001010014, 320205********0014",
    "3, 4, 13812340000, 138****0000",
    "4, 2, 051081234500, 0510******00",
    "3, 1, 苏B12345, 苏B1***5",
    "2, 2, E012345600, E0******00",
    "0, 4, 6222020111122220000, ***************0000",
    "1, 1, 𠮷野家, 𠮷*家",
    "1, 0, 张三, 张*",
    "0, 0, 张三, **"
  })
  void keepsSoManyCharactersAtEachEnd(int first, int last, String value, String masked) {
    assertThat(MaskRun.text(new KeepEnds(first, last), value)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"3, 4, 1234567, *******", "3, 4, 1, *", "1, 0, 𠮷, *", "2, 2, 张三丰, ***"})
  void aValueNotLongerThanItsEndsIsHiddenAsAWhole(
      int first, int last, String value, String masked) {
    assertThat(MaskRun.text(new KeepEnds(first, last), value)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"张三, 张***", "张三丰, 张***", "张, ***"})
  void aFixedFillTellsNoLength(String value, String masked) {
    assertThat(MaskRun.text(new KeepEnds(1, 0, 3), value)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"13812340000", "+13812340000", "013812340000"})
  void aNumberIsMaskedAsItsCanonicalText(String value) {
    assertThat(MaskRun.mask(new KeepEnds(3, 4), FieldType.INTEGER, value)).isEqualTo("138****0000");
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, first", "0, 101, last"})
  void aNumberOfCharactersOutOfBoundsIsRefused(int first, int last, String parameter) {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(() -> new KeepEnds(first, last))
        .satisfies(refusal -> assertThat(refusal.parameter()).isEqualTo(parameter));
  }

  @Test
  void neverShowsMoreThanItsEnds() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      KeepEnds mask = new KeepEnds(random.nextInt(5), random.nextInt(5));
      String value = RandomText.next(random);

      String masked = MaskRun.text(mask, value);

      assertThat(masked).as("%s of %s", mask, value).isEqualTo(reference(mask, value));
    }
  }

  private static String reference(KeepEnds mask, String value) {
    int[] characters = value.codePoints().toArray();
    boolean whole = characters.length <= mask.first() + mask.last();
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      boolean kept = i < mask.first() || i >= characters.length - mask.last();
      masked.appendCodePoint(kept && !whole ? characters[i] : '*');
    }
    return masked.toString();
  }
}
