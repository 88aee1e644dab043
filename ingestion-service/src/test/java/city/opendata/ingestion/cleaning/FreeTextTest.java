package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.detect.FreeTextScan;
import city.opendata.ingestion.cleaning.detect.Hits;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sensitive inside the texts of a column that has no mask. */
class FreeTextTest {

  private static final String ID = "320205190001010014";

  private static CleaningRun clean(Field field, String... cells) {
    return CleaningRun.of(field.name() + "\n" + String.join("\n", cells) + "\n", field);
  }

  private static List<String> released(Field field, String... cells) {
    return clean(field, cells).good().stream().map(List::getFirst).toList();
  }

  @Test
  void isMaskedInPlaceAndCounted() {
    Field remark = aField("remark").titled("备注").build();

    CleaningRun run =
        clean(remark, "已核实，身份证" + ID + "，电话13800000000转张三", "现场核查合格", "13900000000、13800000000");

    assertThat(run.good())
        .containsExactly(
            List.of("已核实，身份证[citizen-id]，电话[mobile]转张三"),
            List.of("现场核查合格"),
            List.of("[mobile]、[mobile]"));
    assertThat(run.column(0).changes()).containsEntry(Change.MASKED_IN_TEXT, 2L);
    assertThat(run.column(0).masked())
        .isEqualTo(Map.of(SensitiveKind.CITIZEN_ID, 1L, SensitiveKind.MOBILE, 3L));
    assertThat(run.report().sensitive()).isEmpty();
  }

  @ParameterizedTest(name = "{1} under {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          备注           | 13800000000               | [mobile]
          订单号         | 13800000000               | 13800000000
          统计代码       | 13040200123               | 13040200123
          订单号         | 6220000000000001          | 6220000000000001
          订单号         | 6220000000000001，已退回  | 6220000000000001，已退回
          卡号           | 6220000000000001          | [bank-card]
          产品型号       | E12345678                 | E12345678
          护照号码       | E12345678                 | [passport]
          办公电话       | 0510-82000000             | 0510-82000000
          联系电话       | 0510-82000000             | 0510-82000000
          备注           | 家庭电话0510-82000000     | 家庭电话[landline]
          注册地址       | 春江花园3幢402室          | 春江花园3幢402室
          住址           | 春江花园3幢402室          | [home-address]
          单位邮箱       | li.ming@example.cn        | li.ming@example.cn
          邮箱           | a@b.cn                    | [email]
          住址           | 苑5幢                     | [home-address]
          备注           | li.ming@example.cn        | [email]
          版本号         | 1.2.3.4                   | 1.2.3.4
          项目名称       | 320205190001010014        | [citizen-id]
          """)
  void isToldByTheHeaderToo(String title, String cell, String expected) {
    assertThat(released(aField("a").titled(title).build(), cell)).containsExactly(expected);
  }

  @Test
  void codesAndNumbersOfThingsAreLeft() {
    assertThat(released(aField("a").codes("13800000000").build(), "13800000000"))
        .containsExactly("13800000000");
    assertThat(released(aField("a").format("credit-code").build(), "91320205MA0000007B"))
        .containsExactly("91320205MA0000007B");
  }

  @Test
  void inAKeyRefusesTheRow() {
    Field key = aField("code").unique().build();

    CleaningRun run = clean(key, "A1", ID, "A2");

    assertThat(run.good()).containsExactly(List.of("A1"), List.of("A2"));
    assertThat(run.bad())
        .extracting(CleaningRun.BadRow::reasons)
        .containsExactly(List.of(Reason.SENSITIVE_KEY));
    assertThat(run.column(0).rejections()).isEqualTo(Map.of(Reason.SENSITIVE_KEY, 1L));
  }

  @ParameterizedTest
  @EnumSource(names = {"INTEGER", "NUMBER"})
  void inANumberRefusesTheRow(FieldType type) {
    Field amount = aField("amount", type).titled("总产值").build();

    CleaningRun run = clean(amount, "13800000000", ID, "7", "6220000000000001");

    assertThat(run.good()).containsExactly(List.of("13800000000"), List.of("7"));
    assertThat(run.column(0).rejections()).isEqualTo(Map.of(Reason.SENSITIVE_NUMBER, 2L));
  }

  @Test
  void listedNumbersAreLeft() {
    Field listed = aField("card", FieldType.INTEGER).codes("6220000000000001").build();

    assertThat(clean(listed, "6220000000000001").good())
        .containsExactly(List.of("6220000000000001"));
  }

  @Test
  void inMostTextsIsARuleAndNoAccident() {
    Field remark = aField("remark").titled("备注").build();

    CleaningRun run =
        clean(
            remark,
            IntStream.range(0, 30)
                .mapToObj(i -> i % 3 == 0 ? "未接通" : "已联系138000000%02d".formatted(i))
                .toArray(String[]::new));

    SensitiveColumn found = run.report().sensitive().getFirst();
    assertThat(found.kind()).isEqualTo(SensitiveKind.MOBILE);
    assertThat(found.evidence().notes()).containsExactly(Evidence.Note.IN_TEXT);
    assertThat(found.evidence().values()).isEqualTo(30);
    assertThat(found.evidence().patternHits()).isEqualTo(20);
  }

  @Test
  void isGoneWhateverStandsBesideItAndTheRestStays() {
    Random random = new Random(17);
    Field remark = aField("remark").build();
    FreeTextScan scan = FreeTextScan.by(DetectionRules.load(), CleaningRun.TODAY);
    for (int round = 0; round < 200; round++) {
      String[] cells = new String[50];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = '"' + RandomCell.prose(random).replace("\"", "\"\"") + "。\"";
      }
      for (List<String> row : clean(remark, cells).good()) {
        byte[] text = row.getFirst().getBytes(UTF_8);
        assertThat(scan.scan(text, 0, text.length, new Hits())).as(row.getFirst()).isZero();
      }
    }
  }

  @Test
  void textWithoutItStaysAsItIs() {
    String[] prose = {"完成率98.5%", "A3展位在B座", "2023-05-01至2023-05-31", "共计1,234,567元", "①②③㎡，。！“”"};

    assertThat(
            released(
                aField("remark").titled("备注").build(), "\"" + String.join("\"\n\"", prose) + "\""))
        .containsExactly(prose);
  }
}
