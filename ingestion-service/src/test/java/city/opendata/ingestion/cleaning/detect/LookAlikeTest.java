package city.opendata.ingestion.cleaning.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like personal data and is none. */
class LookAlikeTest {

  @ParameterizedTest(name = "{1} under {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          办公电话     | 0510-82000000
          服务热线     | 400-820-1234
          zxdh         | 0510-82000000
          联系电话（单位） | 0510-82000000
          联系电话     | 0510-81830000
          统一社会信用代码 | 91320205MA0000007B
          证件号码     | 91320211MA00001970
          统计代码     | 32020500123
          f1           | 13040200123
          邮箱         | office@wuxi.gov.cn
          单位邮箱     | li.ming@example.cn
          版本号       | 1.2.3.4
          f1           | 1.2.3.4
          注册地址     | 春江花园3幢2单元402室
          地址         | 无锡市梁溪区清扬路299号市人民医院3号楼201室
          地址         | 无锡市梁溪区清扬路299号
          户籍所在地   | 梁溪区
          成立日期     | 2005-01-02
          f1           | 2005-01-02
          手机号数量   | 345
          性别比例     | 104.5
          平均年龄     | 45
          犯罪率       | 1.2
          疾病控制中心 | 锡山区疾控中心
          宗教活动场所名称 | 南禅寺
          指纹锁品牌   | 一号
          lng          | 120.31
          产品型号     | E12345678
          姓名         | 张某某
          """)
  void isLeftAlone(String header, String value) {
    ColumnFinding finding = Columns.find(header, Columns.repeat(40, value));

    assertThat(finding.kind()).isNull();
  }

  @Test
  void orderNumbersThatPassLuhnAreNoCards() {
    List<String> tenth = Columns.make(200, i -> "62" + (20_230_501_000_000L + i));
    List<String> all = Columns.repeat(40, "2023050112345677");

    assertThat(Columns.find("订单号", tenth).isSensitive()).isFalse();
    assertThat(Columns.find("f1", tenth).isSensitive()).isFalse();
    assertThat(Columns.find("订单号", all).isSensitive()).isFalse();
    assertThat(Columns.find("f1", all).isSensitive()).isFalse();
  }

  @Test
  void anEleventhOfNumbersHasTheCheckCharacterOfAnIdNumber() {
    List<String> numbers = Columns.make(200, i -> "3202051900010" + (10_000 + 7 * i));

    assertThat(Columns.find("受理编号", numbers).isSensitive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"地名", "社区名称", "name", "f1", "备注", "产品名称"})
  void placesAndProductsAreNoNames(String header) {
    List<String> places =
        Columns.repeat(60, "高新", "江阴", "马山", "金石", "方正", "常州", "马铃薯", "方便面", "白糖", "石塘湾");

    assertThat(Columns.find(header, places).isSensitive()).isFalse();
  }
}
