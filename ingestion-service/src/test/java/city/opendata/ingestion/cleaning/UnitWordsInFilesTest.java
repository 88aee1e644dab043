package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.detect.DetectionRules;
import city.opendata.ingestion.cleaning.detect.HeaderWord;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import city.opendata.ingestion.cleaning.detect.UnitWords;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a unit's own words do to a file. */
class UnitWordsInFilesTest {

  private static final DetectionRules RULES =
      DetectionRules.load()
          .with(
              new UnitWords(
                  4,
                  List.of(
                      HeaderWord.ofUnit(SensitiveKind.SOCIAL_SECURITY_NUMBER, "一卡通编号"),
                      HeaderWord.ofUnit(SensitiveKind.UNIT_WORD, "案件代号")),
                  List.of("凤凰计划", "老猫")));

  private static final Field REMARK = aField("remark").titled("备注").build();

  private static CleaningRun clean(Contract contract, String csv) {
    return CleaningRun.of(csv, RULES, contract);
  }

  private static CleaningRun clean(Field field, String... cells) {
    return clean(
        new Contract(List.of(field), List.of()),
        field.name() + "\n" + String.join("\n", cells) + "\n");
  }

  @Test
  void wordsInTextsAreMaskedInPlaceAndCounted() {
    CleaningRun run = clean(REMARK, "老猫称凤 凰计划已停", "现场核查合格", "电话13800000000转老猫");

    assertThat(run.good())
        .containsExactly(
            List.of("[unit-word]称[unit-word]已停"),
            List.of("现场核查合格"),
            List.of("电话[mobile]转[unit-word]"));
    assertThat(run.column(0).changes()).containsEntry(Change.MASKED_IN_TEXT, 2L);
    assertThat(run.column(0).masked())
        .isEqualTo(Map.of(SensitiveKind.UNIT_WORD, 3L, SensitiveKind.MOBILE, 1L));
    assertThat(run.report().rulesVersion()).isEqualTo(DetectionRules.load().version() + "+4");
  }

  @Test
  void inAKeyTheyRefuseTheRow() {
    CleaningRun run = clean(aField("code").unique().build(), "A1", "A老猫", "A2");

    assertThat(run.good()).containsExactly(List.of("A1"), List.of("A2"));
    assertThat(run.bad())
        .extracting(CleaningRun.BadRow::reasons)
        .containsExactly(List.of(Reason.SENSITIVE_KEY));
  }

  @Test
  void codesThatReviewersListedAreLeft() {
    assertThat(clean(aField("a").codes("老猫").build(), "老猫").good()).containsExactly(List.of("老猫"));
  }

  @Test
  void theyAreFoundInAColumnBySharesAndBesideTheHeader() {
    Field card = aField("card").titled("一卡通编号").build();
    Field crime = aField("crime").titled("案件代号").build();
    Contract contract = new Contract(List.of(card, crime, REMARK), List.of());

    CleaningRun run = clean(contract, "card,crime,remark\n" + "K0012345,夜莺,由老猫提供\n".repeat(30));

    assertThat(run.report().sensitive())
        .extracting(SensitiveColumn::field, SensitiveColumn::kind)
        .containsExactly(
            tuple("card", SensitiveKind.SOCIAL_SECURITY_NUMBER),
            tuple("crime", SensitiveKind.UNIT_WORD),
            tuple("remark", SensitiveKind.UNIT_WORD));
  }

  @Test
  void namesOfColumnsThatNobodyExpectedAreToldWithoutThem() {
    CleaningRun run = clean(new Contract(List.of(REMARK), List.of()), "remark,凤凰计划\n现场核查合格,1\n");

    assertThat(run.report().drift().unknown()).containsExactly("[unit-word]");
  }
}
