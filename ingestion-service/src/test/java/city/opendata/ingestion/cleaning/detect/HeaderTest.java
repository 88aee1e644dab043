package city.opendata.ingestion.cleaning.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "健康情况, HEALTH",
    "体检结论, HEALTH",
    "困难原因, SPECIFIC_IDENTITY",
    "低保家庭标志, SPECIFIC_IDENTITY",
    "工资金额, FINANCIAL",
    "指纹编号数据, BIOMETRIC",
    "船员证号, IDENTITY_DOCUMENT",
    "nationality_name, NATIONALITY",
    "学生健康状况（必填）, HEALTH",
    "csrq_xs, BIRTH_DATE"
  })
  void tailsDoNotChangeWhatAColumnIsAbout(String header, SensitiveKind kind) {
    assertThat(read(header).supporting(kind)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"残疾人口", "低保人数", "健康中心名称", "许可证号", "违法行为类型", "疾病控制机构", "房产类型"})
  void notEveryTailMakesAPersonOfIt(String header) {
    for (SensitiveKind kind : SensitiveKind.values()) {
      assertThat(read(header).supporting(kind)).as("%s", kind).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "申请人补贴金额, FINANCIAL",
    "patient_total_fee, FINANCIAL",
    "检验结果(患者), HEALTH",
    "住户进出时间, MOVEMENT",
    "焊工资格证号, IDENTITY_DOCUMENT",
    "病人单位, EMPLOYER"
  })
  void whatEverybodyHasIsSensitiveWhenItIsAPersons(String header, SensitiveKind kind) {
    assertThat(read(header).supporting(kind)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"补贴金额", "项目补贴金额", "total_fee", "检验结果", "设备进出时间", "卫生许可证号", "用人单位名称", "申请人数"})
  void whatEverybodyHasIsNobodysOtherwise(String header) {
    for (SensitiveKind kind : SensitiveKind.values()) {
      assertThat(read(header).supporting(kind)).as("%s", kind).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"dsrjg, NATIVE_PLACE", "bgrwhcd, EDUCATION", "hyzkmc, MARITAL_STATUS"})
  void initialsArePutTogetherAsWordsAre(String header, SensitiveKind kind) {
    assertThat(read(header).supporting(kind)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"zzmm_jz, POLITICAL_STATUS", "hyzk_dm, MARITAL_STATUS", "whcd_br_mc, EDUCATION"})
  void initialsAreReadBesideOnesForAPersonOrATail(String header, SensitiveKind kind) {
    assertThat(read(header).supporting(kind)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"桥梁健康状况, true", "古树年龄, true", "患者健康状况, false", "tree_age, true"})
  void whatIsNoPersonHasHealthAndAgeToo(String header, boolean lifeless) {
    assertThat(read(header).lifeless()).isEqualTo(lifeless);
  }

  @Test
  void aPartOfALongerWordSaysNothing() {
    assertThat(read("宅基地经度").official()).isFalse();
    assertThat(read("培训基地经度").official()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"养老院电话, true", "驾校电话, true", "院长电话, false", "经营者邮箱, false", "police_phone, true"})
  void whatStandsBeforeSaysWhose(String header, boolean official) {
    assertThat(read(header).official()).isEqualTo(official);
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
