package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SurnameTest {

  @ParameterizedTest
  @CsvSource({
    "张三, 张某, 张*",
    "张三丰, 张某, 张**",
    "欧阳修, 欧阳某, 欧阳*",
    "欧阳, 欧阳某, 欧阳*",
    "欧文, 欧某, 欧*",
    "𠮷田, 𠮷某, 𠮷*",
    "买买提·艾力, 买买提·**, 买买提·**",
    "买买提•艾力•玉素甫, 买买提•**, 买买提•**"
  })
  void keepsTheSurname(String name, String mou, String asterisks) {
    assertThat(MaskRun.text(new Surname(Surname.Given.MOU), name)).isEqualTo(mou);
    assertThat(MaskRun.text(new Surname(Surname.Given.ASTERISKS), name)).isEqualTo(asterisks);
  }

  @ParameterizedTest
  @CsvSource({"张", "John Smith", "买买提·", "·艾力", "😀张", "1"})
  void hidesWhatIsNoFullName(String name) {
    assertThat(MaskRun.text(new Surname(Surname.Given.MOU), name)).isEqualTo("**");
  }

  @ParameterizedTest
  @EnumSource
  void neverShowsTheGivenName(Surname.Given given) {
    Random random = new Random(2);
    for (int round = 0; round < 20_000; round++) {
      String name = RandomText.next(random);

      String masked = MaskRun.text(new Surname(given), name);

      String kept = masked.replaceAll("[*某]+$", "");
      assertThat(name).startsWith(kept);
      assertThat(kept).isNotEqualTo(name.equals("欧阳") ? "" : name);
      assertThat(MaskRun.text(new Surname(given), name)).isEqualTo(masked);
    }
  }
}
