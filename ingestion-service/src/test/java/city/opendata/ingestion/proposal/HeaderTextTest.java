package city.opendata.ingestion.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

  @ParameterizedTest
  @CsvSource({
    "金额（万元）, 金额, 万元",
    "金额(单位：万元), 金额, 万元",
    "注册资本/万元, 注册资本, 万元",
    "优良率（％）, 优良率, %",
    "PM2.5浓度[μg/m³], PM2.5浓度, μg/m³",
    "面积【平方米】, 面积, 平方米"
  })
  void findsAUnit(String header, String outside, String unit) {
    HeaderText text = HeaderText.of(header);

    assertThat(text.outside()).isEqualTo(outside);
    assertThat(text.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"备注（选填）", "名称(全称)", "是/否", "地区", ""})
  void whatIsInBracketsIsNotAlwaysAUnit(String header) {
    assertThat(HeaderText.of(header).unit()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "名称（Name）, Name",
    "区划代码/Area code, Area code",
    "streetName, Street name",
    "STREET_NAME, Street name"
  })
  void findsAnEnglishTitle(String header, String english) {
    assertThat(HeaderText.of(header).english()).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"名称", "金额（kWh）", "A", ""})
  void inventsNoEnglishTitle(String header) {
    assertThat(HeaderText.of(header).english()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"邮政编码", "机构编号", "联系电话", "areaCode", "zip", "lxdh"})
  void knowsACode(String header) {
    assertThat(HeaderText.of(header).isCode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"序号", "金额", "年份", "seq", "population", "id"})
  void knowsWhatIsReckonedWith(String header) {
    assertThat(HeaderText.of(header).isCode()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"是否营业", "isOpen", "has_toilet", "有无电梯"})
  void knowsAQuestion(String header) {
    assertThat(HeaderText.of(header).isTruth()).isTrue();
  }
}
