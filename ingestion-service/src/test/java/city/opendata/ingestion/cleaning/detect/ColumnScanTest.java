package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.detect.Evidence.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnScanTest {

  private static final List<String> IDS =
      Columns.repeat(40, "320205190001010014", "320281190002280020", "32020619020202008X", "无", "");

  @ParameterizedTest(name = "{1} under {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          身份证号     | 320205190001010014 | citizen-id
          f1           | 32020619020202008x | citizen-id
          列3          | 320205 19000101 0014 | citizen-id
          备注         | ３２０２０５１９０００１０１００１４ | citizen-id
          sfzh         | 320205000101001    | citizen-id
          证件号码     | 830000190106150176 | citizen-id
          证件号码     | 932840190001010011 | citizen-id
          lxdh         | 13800000000        | mobile
          c7           | +86 138-0000-0000  | mobile
          办公电话     | 13800000000        | mobile
          家庭电话     | 0510-82000000      | landline
          yhkh         | 6220000000000001   | bank-card
          f1           | 6220000000000001   | bank-card
          邮箱         | li.ming@example.cn | email
          车牌号       | 苏BD12345          | plate
          备注         | 苏B1234警          | plate
          护照号       | EA0000000          | passport
          回乡证号     | M0000000001        | travel-permit
          台胞证号     | 01234567           | travel-permit
          hkid         | A123456(3)         | hong-kong-id
          台湾身份证号 | A123456789         | taiwan-id
          VIN          | LTSA00019N0000001  | vin
          client_ip    | 117.80.12.201      | ip-address
          server_ip    | 192.168.3.7        | internal-network-address
          经纬度       | 120.31234,31.56789 | coordinates
          lng          | 120.312345         | coordinates
          tyshxydm     | 92320281MA00000155 | trader-credit-code
          家庭住址     | 梁溪区清扬路12号3幢402室 | home-address
          f2           | 春江花园3幢2单元402室 | home-address
          姓名         | 王建国             | personal-name
          联系人       | 阿依古丽·买买提    | personal-name
          出生日期     | 1905-01-02         | birth-date
          csny         | 1905年1月          | birth-date
          xb           | 女                 | sex
          民族         | 维吾尔族           | ethnicity
          nl           | 45                 | age
          住院号       | ZY0012345          | medical-record-number
          学籍号       | G320205000001      | student-number
          社保卡号     | A12345678          | social-security-number
          宗教信仰     | 无                 | religion
          入院诊断     | 高血压             | health
          犯罪记录     | 有                 | criminal-record
          f6           | 帮助信息网络犯罪活动罪 | criminal-record
          人脸特征     | AAEBAg             | biometric
          家庭年收入   | 52000              | financial
          登录密码     | abc                | credential
          字段5        | 丧偶               | marital-status
          F7           | 土家族             | ethnicity
          col1         | 中共预备党员       | political-status
          列3          | 精神分裂症         | health
          zy           | 环卫工人           | occupation
          gj           | 韩国               | nationality
          入党时间     | 1905-01-02         | political-status
          证件号码     | J00123456          | identity-document
          采购成本     | 12.5               | trade-secret
          """)
  void findsWhatAColumnHolds(String header, String value, String kind) {
    List<String> values = Columns.repeat(30, value, value, value, value, "");

    ColumnFinding finding =
        kind.equals("religion")
            ? Columns.find(header, Columns.repeat(30, "佛教"))
            : Columns.find(header, values);

    assertThat(finding.kind()).extracting(SensitiveKind::wireName).isEqualTo(kind);
    assertThat(finding.evidence().rulesVersion()).isNotEmpty();
  }

  @Test
  void theEvidenceCountsFormsAndCheckDigits() {
    Evidence evidence = Columns.find("身份证号码", IDS).evidence();

    assertThat(evidence.headerWord()).isEqualTo("身份证号码");
    assertThat(evidence.values()).isEqualTo(24);
    assertThat(evidence.patternHits()).isEqualTo(24);
    assertThat(evidence.checkedHits()).isEqualTo(24);
    assertThat(evidence.share()).isEqualTo(1);
    assertThat(evidence.hits()).containsEntry(ValuePattern.CITIZEN_ID, 24L);
    assertThat(evidence.notes()).isEmpty();
  }

  @Test
  void aProvenColumnNeedsNoHeader() {
    assertThat(Columns.find("列9", IDS).evidence().notes()).containsExactly(Note.WITHOUT_HEADER);
  }

  @Test
  void fewValuesAreDecidedByTheHeader() {
    ColumnFinding finding = Columns.find("联系人手机", List.of("13800000000", "13900000000"));

    assertThat(finding.kind()).isEqualTo(SensitiveKind.MOBILE);
    assertThat(finding.evidence().notes()).containsExactly(Note.FEW_VALUES);
    assertThat(Columns.find("f1", List.of("13800000000", "13900000000")).isSensitive()).isFalse();
  }

  @Test
  void halfOfTheValuesAreNotEnough() {
    List<String> values = Columns.repeat(40, "13800000000", "按季度更新");

    assertThat(Columns.find("f1", values).isSensitive()).isFalse();
  }

  @Test
  void maskedNumbersUnderTheirHeaderAreStillTheirs() {
    ColumnFinding finding =
        Columns.find("身份证号", Columns.repeat(30, "320205********0014", "320281********0020"));

    assertThat(finding.kind()).isEqualTo(SensitiveKind.CITIZEN_ID);
    assertThat(finding.evidence().notes()).containsExactly(Note.MASKED);
  }

  @Test
  void theLegalRepresentativeIsNamedByLaw() {
    ColumnFinding finding = Columns.find("法定代表人", Columns.repeat(30, "王建国", "李秀英"));

    assertThat(finding.kind()).isEqualTo(SensitiveKind.PERSONAL_NAME);
    assertThat(finding.evidence().notes()).containsExactly(Note.LAWFULLY_PUBLIC);
  }

  @Test
  void theTitleSpeaksWhereTheNameSaysNothing() {
    List<String> names = Columns.repeat(30, "王建国", "李秀英", "张伟");

    assertThat(Columns.scan(names).finding("f1", "联系人姓名").kind())
        .isEqualTo(SensitiveKind.PERSONAL_NAME);
  }

  @Test
  void cellsWithAnErrorAreSkipped() {
    Block block = Columns.block(IDS);
    Cells cells = block.columns()[0];
    for (int row = 0; row < cells.rows(); row++) {
      cells.verdicts()[row] = row % 2 == 0 ? Cells.EMPTY : (short) 1;
    }
    ColumnScan scan = new ColumnScan(DetectionRules.load(), Columns.TODAY);

    scan.add(cells, block.text());

    assertThat(scan.finding("身份证", null).evidence().values()).isZero();
  }

  @Test
  void aValueMayStandForSeveral() {
    ColumnScan scan = Columns.scan(Columns.repeat(60, "无锡市图书馆"));
    byte[] id = "320205190001010014".getBytes(UTF_8);
    for (int i = 0; i < 30; i++) {
      scan.add(id, 0, id.length, 4);
    }

    ColumnFinding finding = scan.finding("f1", null);

    assertThat(finding.kind()).isEqualTo(SensitiveKind.CITIZEN_ID);
    assertThat(finding.evidence().values()).isEqualTo(180);
    assertThat(finding.evidence().checkedHits()).isEqualTo(120);
  }

  @Test
  void whatIsNoPersonIsNeitherIllNorOld() {
    List<String> states = Columns.repeat(30, "健康", "一般");

    assertThat(Columns.find("健康状况", states).kind()).isEqualTo(SensitiveKind.HEALTH);
    assertThat(Columns.find("古树健康状况", states).kind()).isNull();
  }

  @Test
  void aWordWithOtherMeaningsIsBelievedForItsValues() {
    List<String> jobs = Columns.repeat(30, "教师", "瓦工", "村干部");

    assertThat(Columns.find("岗位", jobs).kind()).isEqualTo(SensitiveKind.OCCUPATION);
    assertThat(Columns.find("岗位", Columns.repeat(30, "一号", "二号")).kind()).isNull();
  }

  @Test
  void theHomeOfAHouseholdMayBeToldToTheCityOnly() {
    List<String> cities = Columns.repeat(30, "河南商丘", "江苏盐城");

    assertThat(Columns.find("户籍地", cities).kind()).isEqualTo(SensitiveKind.NATIVE_PLACE);
  }

  @Test
  void itDoesNotMatterHowRowsWerePartedAndOrdered() {
    List<String> values = new ArrayList<>(IDS);
    values.addAll(Columns.repeat(30, "13800000000", "0510-82000000", "王建国"));
    Evidence whole = Columns.find("证件号", values).evidence();
    Collections.shuffle(values, new Random(5));
    ColumnScan parts = new ColumnScan(DetectionRules.load(), Columns.TODAY);

    for (int i = 0; i < values.size(); i += 7) {
      parts.add(Columns.scan(values.subList(i, Math.min(values.size(), i + 7))));
    }

    assertThat(parts.finding("证件号", null).evidence()).isEqualTo(whole);
  }

  @Test
  void randomBytesDoNoHarm() {
    Random random = new Random(11);
    ColumnScan scan = new ColumnScan(DetectionRules.load(), Columns.TODAY);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      scan.add(bytes, 0, bytes.length);
    }

    assertThat(scan.finding("f1", null).isSensitive()).isFalse();
  }
}
