package city.opendata.ingestion.cleaning.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

  private static HeaderReading read(String header) {
    return DetectionRules.load().header(header, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证号",
        "身份证号码（必填）",
        "ＳＦＺＨ",
        "jhr_sfzh",
        "idCardNo",
        "ID_CARD_NUMBER",
        "公民身份号码",
        "证件号码",
        "身份证_脱敏"
      })
  void manySpellingsMeanAnIdNumber(String header) {
    assertThat(read(header).supporting(SensitiveKind.CITIZEN_ID)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lxdh", "联系电话1", "contactPhone", "user_phone", "手机号码", "sjhm", "TEL", "联系方式"})
  void manySpellingsMeanATelephone(String header) {
    assertThat(read(header).supporting(SensitiveKind.MOBILE)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"患者姓名", "xm", "contact_name", "法定代表人", "hzxm", "联系人（姓名）", "realName"})
  void manySpellingsMeanAName(String header) {
    assertThat(read(header).supporting(SensitiveKind.PERSONAL_NAME)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"手机号归属地", "企业名称", "订单号", "学生人数", "product_name", "平均工资", "年龄段"})
  void theEndOfAHeaderDecides(String header) {
    assertThat(read(header).isContrary()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"f1", "列3", "备注", "Unnamed: 4", "", "字段2", "∑"})
  void someHeadersSayNothing(String header) {
    assertThat(read(header).isSilent()).isTrue();
  }

  @Test
  void theLaterWordSaysWhose() {
    assertThat(read("企业联系人电话").person()).isTrue();
    assertThat(read("患者就诊医院电话").official()).isTrue();
    assertThat(read("电话（办公）").official()).isTrue();
  }

  @Test
  void everyKindHasAWireNameOfItsOwn() {
    for (SensitiveKind kind : SensitiveKind.values()) {
      assertThat(SensitiveKind.ofWireName(kind.wireName())).contains(kind);
    }
  }
}
