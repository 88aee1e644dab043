package city.opendata.ingestion.cleaning.detect;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.block.Block;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitWordsTest {

  private static final UnitWords OWN =
      new UnitWords(
          7,
          List.of(
              HeaderWord.ofUnit(SensitiveKind.SOCIAL_SECURITY_NUMBER, "一卡通编号"),
              HeaderWord.ofUnit(SensitiveKind.UNIT_WORD, "线人代号"),
              HeaderWord.ofUnit(SensitiveKind.STUDENT_NUMBER, "one card no")),
          List.of("凤凰计划"));

  private static ColumnFinding find(DetectionRules rules, String header, String... values) {
    ColumnScan scan = new ColumnScan(rules, Columns.TODAY);
    Block block = Columns.block(Columns.repeat(30, values));
    scan.add(block.columns()[0], block.text());
    return scan.finding(header, null);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "一卡通编号,   K0012345, SOCIAL_SECURITY_NUMBER",
    "市民一卡通编号, K0012345, SOCIAL_SECURITY_NUMBER",
    "一卡通编号（新）, K0012345, SOCIAL_SECURITY_NUMBER",
    "oneCardNo,    K0012345, STUDENT_NUMBER",
    "ONE_CARD_NO,  K0012345, STUDENT_NUMBER",
    "线人代号,     夜莺,     UNIT_WORD"
  })
  void aHeaderWordOfAUnitNamesAKind(String header, String value, SensitiveKind kind) {
    assertThat(find(DetectionRules.load().with(OWN), header, value).kind()).isEqualTo(kind);
    assertThat(find(DetectionRules.load(), header, value).kind()).isNotEqualTo(kind);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "订单号,  订单号",
    "单号,    订单号",
    "phoenix, phoenix_code",
    "phoenix, applicant_phoenix_subsidy",
    "档案,    档案"
  })
  void theUnitsOwnWordCountsMoreThanOneThatShips(String word, String header) {
    UnitWords own =
        new UnitWords(1, List.of(HeaderWord.ofUnit(SensitiveKind.TRADE_SECRET, word)), List.of());

    assertThat(find(DetectionRules.load(), header, "A1").kind())
        .isNotEqualTo(SensitiveKind.TRADE_SECRET);
    assertThat(find(DetectionRules.load().with(own), header, "A1").kind())
        .isEqualTo(SensitiveKind.TRADE_SECRET);
  }

  @Test
  void theEvidenceTellsTheirVersionAndNoneOfThem() {
    Evidence evidence = find(DetectionRules.load().with(OWN), "一卡通编号", "K0012345").evidence();

    assertThat(evidence.rulesVersion()).isEqualTo(DetectionRules.load().version() + "+7");
    assertThat(evidence.headerWord()).isNull();
    assertThat(evidence.notes()).doesNotContain(Evidence.Note.WITHOUT_HEADER);
  }

  @Test
  void aChangeOfThemIsAnotherVersionOfTheDetectors() {
    DetectionRules shipped = DetectionRules.load();

    assertThat(shipped.with(UnitWords.NONE)).isSameAs(shipped);
    assertThat(shipped.with(OWN).detectors()).isEqualTo(shipped.detectors() + "+7");
    assertThat(shipped.with(new UnitWords(8, List.of(), List.of())).detectors())
        .isEqualTo(shipped.detectors() + "+8");
  }

  @Test
  void aUnitWithoutWordsInTextsIsScannedByTheSharedClassAlone() {
    DetectionRules rules = DetectionRules.load().with(new UnitWords(8, OWN.headers(), List.of()));

    assertThat(FreeTextScan.by(rules, Columns.TODAY)).isNotInstanceOf(UnitTextScan.class);
  }

  @Test
  void namesOfColumnsAreShownWithoutThem() {
    DetectionRules rules = DetectionRules.load().with(OWN);

    assertThat(new ShownText(rules, Columns.TODAY).of("凤凰 计划进度")).isEqualTo("[unit-word]进度");
  }

  @ParameterizedTest
  @ValueSource(strings = {"一卡通编号", "Card No", "card_no", "IC卡号", "ＩＣ卡号", "线人-代号"})
  void aWordThatHeadersAreReadByIsNoFault(String word) {
    assertThat(UnitWordFault.ofHeader(word)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "号,          WORD_TOO_SHORT",
    "a,           WORD_TOO_SHORT",
    "2023,        WORD_NEEDS_LETTER",
    "--,          WORD_NEEDS_LETTER",
    "加密编号,    WORD_NOT_IN_HEADERS",
    "必填编号,    WORD_NOT_IN_HEADERS",
    "卡1号,       WORD_NOT_IN_HEADERS",
    "编号(新),    WORD_NOT_IN_HEADERS"
  })
  void aWordThatWouldReadAnotherHeaderIsOne(String word, UnitWordFault fault) {
    assertThat(UnitWordFault.ofHeader(word)).contains(fault);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "凤凰计划,",
    "老猫,",
    "X7,",
    "unit words,",
    "猫,           WORD_TOO_SHORT",
    "'猫 ',        WORD_TOO_SHORT",
    "12345,        WORD_NEEDS_LETTER",
    "１２３４５,   WORD_NEEDS_LETTER",
    "mobile,       WORD_IN_LABEL",
    "Ｗord,        WORD_IN_LABEL",
    "unit-word,    WORD_IN_LABEL",
    "[mobile],     WORD_IN_LABEL"
  })
  void aWordThatWouldMaskTooMuchIsOne(String word, UnitWordFault fault) {
    assertThat(UnitWordFault.ofText(word)).isEqualTo(Optional.ofNullable(fault));
  }

  @Test
  void everyFaultHasACode() {
    assertThat(UnitWordFault.WORD_NOT_IN_HEADERS.code()).isEqualTo("word-not-in-headers");
  }

  @Test
  void wordsThatAreFoundInTheSamePlacesHaveTheSameForm() {
    assertThat(UnitWordFault.textForm("Ｂｌｕｅ　Bird")).isEqualTo(UnitWordFault.textForm("bluebird"));
    assertThat(UnitWordFault.textForm("老猫")).isNotEqualTo(UnitWordFault.textForm("老狗"));
    assertThat(UnitWordFault.headerForm("card_no")).isEqualTo(UnitWordFault.headerForm("Card No"));
  }
}
