package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextFilterTest {

  private static final String[] PIECES = {
    "13800000000",
    "138 0000 0000",
    "138-0000-0000",
    "+86",
    "320205190001010014",
    "32020519000101",
    "32020619020202008",
    "x",
    "6220000000000001",
    "6220",
    "0510-82000000",
    "0510",
    "82000000",
    "苏B12345",
    "苏B·12345",
    "苏",
    "D12345",
    "E00000000",
    "C00000000",
    "A123456(3)",
    "A123456789",
    "护照",
    "通行证",
    "香港身份证",
    "LTSA00019N0000001",
    "li.ming@example.cn",
    "@",
    "192.168.3.7",
    "IP",
    "8.8.8.8",
    "1.2",
    "姓名",
    "联系人",
    "张三",
    "李四",
    "先生",
    "女士",
    "王建国",
    "138.0000.0000",
    "其子",
    "个体工商户",
    "92320205MA00000078",
    "密码",
    "password",
    "JSESSIONID",
    "user",
    "wxid_7hk20qpz",
    "学号",
    "住院号",
    "护照号",
    "微信号",
    "=",
    ":",
    "name",
    "contact",
    "阿依古丽·买买提",
    "家住",
    "春江花园",
    "3幢",
    "402室",
    "12号",
    "中山路",
    "5-301",
    "#",
    "号",
    "①",
    "１３８００００００００",
    "３",
    "Ｅ",
    "＠",
    "，",
    "：",
    "。",
    "（",
    "现场核查合格",
    "资料齐全",
    "工作人员",
    "2023年5月1日",
    "2023-05-01",
    "8:30",
    "20230501",
    "WX20190000000001",
    " ",
    "-",
    "_",
    ".",
    "\n",
    "𠮷",
    "é",
    "订单号",
    "编号",
    "电话",
    "手机",
    "银行卡",
    "a",
    "B",
    "7"
  };

  private final FreeTextScan scan = FreeTextScan.by(DetectionRules.load(), Columns.TODAY);
  private final Hits hits = new Hits();

  @Test
  void whatItPassesOverHoldsNothingThatTheScanFinds() {
    Random random = new Random(11);
    int passed = 0;
    for (int i = 0; i < 350_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(7); j >= 0; j--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      if (!scan.isSuspect(bytes, 0, bytes.length)) {
        passed++;
        hits.clear();
        assertThat(scan.scan(bytes, 0, bytes.length, hits)).as(text.toString()).isZero();
      }
    }
    assertThat(passed).isGreaterThan(50_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "无锡市",
        "现场核查合格，资料齐全，予以登记，后续由街道跟进",
        "补正材料3份，于2023年5月1日8:30归档",
        "按2023-05-01的通知办理",
        "WX20190000000001",
        "A3展位在B座",
        "投资1.5亿元（含税）",
        "梁溪区"
      })
  void usualTextIsPassedOver(String text) {
    byte[] bytes = text.getBytes(UTF_8);

    assertThat(scan.isSuspect(bytes, 0, bytes.length)).isFalse();
  }

  @Test
  void onlyTheSliceCounts() {
    byte[] bytes = "13800000000现场13800000000".getBytes(UTF_8);

    assertThat(scan.isSuspect(bytes, 11, bytes.length - 11)).isFalse();
  }
}
