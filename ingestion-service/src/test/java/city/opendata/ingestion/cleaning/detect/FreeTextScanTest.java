package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextScanTest {

  private final FreeTextScan scan = FreeTextScan.by(DetectionRules.load(), Columns.TODAY);
  private final FreeTextMask mask = new FreeTextMask();

  private String masked(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    Hits hits = new Hits();
    scan.scan(bytes, 0, bytes.length, hits);
    TextBuffer into = new TextBuffer(16);
    mask.append(bytes, 0, bytes.length, hits, into);
    return into.toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          13800000000                        | [mobile]
          请拨打13800000000                  | 请拨打[mobile]
          13800000000联系                    | [mobile]联系
          13800000000、13900000000           | [mobile]、[mobile]
          13800000000/13900000000            | [mobile]/[mobile]
          138-0000-0000转达                  | [mobile]转达
          电话+86 138 0000 0000。            | 电话[mobile]。
          （手机１３８００００００００）     | （手机[mobile]）
          身份证320205190001010014已核       | 身份证[citizen-id]已核
          证号32020619020202008x             | 证号[citizen-id]
          320205 19000101 0014               | [citizen-id]
          身份证号320205190001010015错       | 身份证号[citizen-id]错
          银行卡6220000000000002退回         | 银行卡[bank-card]退回
          旧证320205000101001                | 旧证[citizen-id]
          {"id":"320205190001010014"}        | {"id":"[citizen-id]"}
          '320281190002280020','13800000000' | '[citizen-id]','[mobile]'
          卡号6220 0000 0000 0001            | 卡号[bank-card]
          转入6220000000000001               | 转入[bank-card]
          姓名：张三                         | 姓名：[personal-name]
          联系人李四电话                     | 联系人[personal-name]电话
          患者王某某于昨日入院               | 患者[personal-name]于昨日入院
          欧阳明华女士来电                   | [personal-name]女士来电
          户主：阿依古丽·买买提，            | 户主：[personal-name]，
          王建国 13800000000                 | [personal-name] [mobile]
          家庭电话0510-82000000              | 家庭电话[landline]
          邮箱li.ming@example.cn回复         | 邮箱[email]回复
          车牌苏B·12345违停                  | 车牌[plate]违停
          苏BD12345                          | [plate]
          护照E00000000                      | 护照[passport]
          通行证号C00000000                  | 通行证号[travel-permit]
          香港身份证A123456(3)               | 香港身份证[hong-kong-id]
          台湾身份证A123456789               | 台湾身份证[taiwan-id]
          家住春江花园3幢402室，独居         | 家住[home-address]，独居
          车架号LTSA00019N0000001            | 车架号[vin]
          终端192.168.3.7离线                | 终端[internal-network-address]离线
          电话：138.0000.0000，              | 电话：[mobile]，
          其子陆建明接回                     | 其子[personal-name]接回
          备注：李秀兰，手机已换13800000000 | 备注：[personal-name]，手机已换[mobile]
          登记人：阿依古丽，                 | 登记人：[personal-name]，
          个体工商户92320205MA00000078已注销 | 个体工商户[trader-credit-code]已注销
          密码：abc-123，请修改              | 密码：[credential]，请修改
          login user=lixia_0731 ok           | login user=[online-account] ok
          {"password":"x7!kQ"}               | {"password":"[credential]"}
          token: 9f2c4e71; Path=/            | token: [credential]; Path=/
          JSESSIONID=9F2C4E71A8; HttpOnly    | JSESSIONID=[credential]; HttpOnly
          加wxid_7hk20qpz发照片              | 加[online-account]发照片
          准考证号230143010627，遗失         | 准考证号[student-number]，遗失
          住院号0098412，家属               | 住院号[medical-record-number]，家属
          社保卡号A83920417，补贴            | 社保卡号[social-security-number]，补贴
          护照号M61830427，入住              | 护照号[passport]，入住
          驾驶证档案编号330104872916         | 驾驶证档案编号[identity-document]
          微信号wx_hongmei1976，户口         | 微信号[online-account]，户口
          """)
  void replacesEachHitInPlace(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "现场核查合格，资料齐全，予以登记",
        "咨询电话：0510-82000000",
        "热线12345或400-820-1234",
        "订单号20230501123456789",
        "统计代码32020500123",
        "运单号13812345678",
        "设备SN-13812345678A",
        "总投资13800000000元",
        "信用代码91320205MA0000007B",
        "编号320205202305010012",
        "2023-05-01 10:30:25",
        "软件版本1.2.3.4",
        "联系方式见附件",
        "学生安全教育在马山举行",
        "请到清扬路299号市人民医院3号楼201室办理",
        "来信office@wuxi.gov.cn",
        "密码已重置，请查收短信",
        "密码为6位数字",
        "password: expired",
        "user: not found",
        "用户名不能为空",
        "其父母均健在，其子女三人",
        "坐标120.4230.3157",
        "①②③㎡，。！“”"
      })
  void leavesTheRestAlone(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @Test
  void countsHitsByKind() {
    masked("姓名：张三，手机13800000000");
    masked("13900000000");

    assertThat(mask.counts())
        .isEqualTo(Map.of(SensitiveKind.PERSONAL_NAME, 1L, SensitiveKind.MOBILE, 2L));
  }

  @Test
  void aSliceIsAllThatIsRead() {
    byte[] bytes = "113800000000".getBytes(UTF_8);
    Hits hits = new Hits();

    assertThat(scan.scan(bytes, 1, bytes.length, hits)).isEqualTo(1);
    assertThat(hits.start(0)).isEqualTo(1);
    assertThat(hits.end(0)).isEqualTo(bytes.length);
  }

  @Test
  void whereSomebodyLivesIsFoundWithoutARoom() {
    assertThat(masked("家住宜兴市周铁镇洋溪村东街45号，水蜜桃滞销")).doesNotContain("东街45号");
    assertThat(masked("门店在宜兴市周铁镇洋溪村东街45号，水蜜桃滞销")).contains("东街45号");
  }

  @Test
  void anAddressOfTheInternetMayFollowItsWord() {
    assertThat(masked("该工单由IP58.214.37.192提交")).doesNotContain("58.214.37.192");
    assertThat(masked("版本VIP58.214.37.192")).contains("58.214.37.192");
  }

  @Test
  void aPlateDoesNotFollowADigit() {
    assertThat(masked("使用登记证号梯11苏B20387（19）")).contains("苏B20387");
  }

  @Test
  void randomBytesDoNoHarm() {
    Random random = new Random(3);
    String[] pieces = {
      "13800000000", "姓名", "苏B", "@", "室", "320205", "０", "\uFF10", "-", "人", "X", ".", "幢", "E1"
    };
    Hits hits = new Hits();
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[random.nextInt(12)];
      random.nextBytes(noise);
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(6); j > 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      TextBuffer buffer = new TextBuffer(8);
      buffer.append(noise, 0, noise.length);
      buffer.append(text.toString());
      buffer.append(noise, 0, noise.length);
      byte[] exact = Arrays.copyOf(buffer.bytes(), buffer.size());
      int cut = random.nextInt(4);

      hits.clear();
      scan.scan(exact, 0, Math.max(0, exact.length - cut), hits);

      for (int hit = 0; hit < hits.size(); hit++) {
        assertThat(hits.start(hit)).isLessThan(hits.end(hit));
        assertThat(hit == 0 || hits.end(hit - 1) <= hits.start(hit)).isTrue();
      }
    }
  }
}
