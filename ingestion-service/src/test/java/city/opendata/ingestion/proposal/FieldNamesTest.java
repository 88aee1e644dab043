package city.opendata.ingestion.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {

  @ParameterizedTest
  @CsvSource({
    "姓名, xingMing",
    "金额（万元）, jinE",
    "家庭住址, jiaTingZhuZhi",
    "开户银行, kaiHuYinHang",
    "长度(米), changDu",
    "就业率, jiuYeLv",
    "湖㳇镇, huFuZhen",
    "PM2.5浓度, pm25NongDu",
    "2023年总量, f2023NianZongLiang",
    "ＩＤ编号, idBianHao",
    "Straße Nr., strasseNr",
    "район, rajon",
    "areaCode, areaCode",
    "area_code, area_code",
    "（万元）, wanYuan"
  })
  void spellsAHeader(String header, String name) {
    assertThat(FieldNames.of(List.of(header))).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "😀", "???", "——"})
  void countsAHeaderThatHasNoLetters(String header) {
    assertThat(FieldNames.of(List.of("a", header))).containsExactly("a", "column2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"select", "ORDER", "limit", "xmin", "and"})
  void leavesTheNamesOfTheApiToIt(String header) {
    assertThat(FieldNames.of(List.of(header)).getFirst()).isNotEqualToIgnoringCase(header);
  }

  @Test
  void aHeaderThatIsANameKeepsItAndNoMadeNameIsAnothersHeader() {
    assertThat(FieldNames.of(List.of("姓名", "xingMing", "XINGMING", "姓名")))
        .containsExactly("xingMing_2", "xingMing", "xingming_3", "xingMing_4");
  }

  @Test
  void everyNameOfAnyHeadersIsOneOfTheCatalogsAndThereOnce() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<String> headers = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        headers.add(header(random));
      }

      List<String> names = FieldNames.of(headers);

      assertThat(names).hasSize(headers.size()).allMatch(name -> name.matches(FieldNames.FORM));
      Set<String> folded = new HashSet<>();
      names.forEach(name -> folded.add(name.toLowerCase(Locale.ROOT)));
      assertThat(folded).hasSize(headers.size()).doesNotContainAnyElementsOf(FieldNames.RESERVED);
    }
  }

  private static String header(Random random) {
    String[] parts = {
      "姓", "名", "a", "A", "_", "1", " ", "select", "㳇", "é", "\u200B", "(", "）", "x"
    };
    StringBuilder header = new StringBuilder();
    int length = random.nextInt(random.nextInt(10) == 0 ? 200 : 4);
    for (int i = 0; i < length; i++) {
      header.append(parts[random.nextInt(parts.length)]);
    }
    return header.toString();
  }
}
