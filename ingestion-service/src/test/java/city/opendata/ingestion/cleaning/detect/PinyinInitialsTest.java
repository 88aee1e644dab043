package city.opendata.ingestion.cleaning.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinInitialsTest {

  @ParameterizedTest
  @CsvSource({"姓名, xm", "身份证号, sfzh", "政治面貌, zzmm", "婚姻状况, hyzk", "宗教信仰, zjxy"})
  void aWordIsWrittenByItsSounds(String word, String initials) {
    assertThat(PinyinInitials.of(word)).containsExactly(initials);
  }

  @Test
  void aCharacterOfTwoSoundsGivesTwoSpellings() {
    assertThat(PinyinInitials.of("银行卡")).containsExactlyInAnyOrder("yhk", "yxk");
  }

  @Test
  void whatIsNotOfTheCommonCharactersHasNoSpelling() {
    assertThat(PinyinInitials.of("癫痫")).isEmpty();
    assertThat(PinyinInitials.of("id号")).isEmpty();
  }
}
