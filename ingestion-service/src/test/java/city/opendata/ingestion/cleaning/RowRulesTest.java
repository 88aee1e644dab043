package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.contract.Rule;
import city.opendata.ingestion.cleaning.report.Measure;
import city.opendata.ingestion.cleaning.report.MeasureFigure;
import city.opendata.ingestion.cleaning.report.Ratio;
import city.opendata.ingestion.cleaning.report.RuleReport;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowRulesTest {

  private static final List<Field> FIELDS =
      List.of(
          aField("name").build(),
          aField("seats", FieldType.INTEGER).build(),
          aField("price", FieldType.NUMBER).build(),
          aField("open", FieldType.BOOLEAN).build(),
          aField("begins", FieldType.DATE).build(),
          aField("ends", FieldType.DATE).build(),
          aField("updated", FieldType.DATETIME).build());
  private static final String HEADER = "name,seats,price,open,begins,ends,updated\n";

  private static Contract contract(List<Field> fields, String... expressions) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < expressions.length; i++) {
      rules.add(Rule.of(fields, "rule-" + i, expressions[i], "不符合。", "Does not fit."));
    }
    return new Contract(fields, List.of(), Contract.USUAL_MISSING_VALUES, List.of(), rules);
  }

  private static CleaningRun clean(String rows, String... expressions) {
    return CleaningRun.of(HEADER + rows, contract(FIELDS, expressions));
  }

  @Test
  void aRowThatBreaksARuleGoesToQuarantineWithItsNameAndText() {
    // When
    CleaningRun run =
        clean(
            """
            甲,1,1,是,2026-01-01,2026-01-31,
            乙,1,1,是,2026-01-31,2026-01-01,
            """,
            "ends >= begins");

    // Then
    assertThat(run.good()).hasSize(1);
    assertThat(run.bad()).hasSize(1);
    CleaningRun.BadRow bad = run.bad().getFirst();
    assertThat(bad.row()).isEqualTo(2);
    assertThat(bad.original()).startsWith("乙", "1");
    assertThat(bad.errors())
        .containsExactly(
            new CellError(null, Reason.RULE_VIOLATED, List.of("rule-0", "不符合。", "Does not fit.")));
    assertThat(run.report().rules()).containsExactly(new RuleReport("rule-0", 2, 1, 0));
    assertThat(run.report().rowRejections()).isEqualTo(Map.of(Reason.RULE_VIOLATED, 1L));
    assertThat(MeasureFigure.of(run.report()))
        .contains(new MeasureFigure(Measure.RELATED_DATA, null, new Ratio(1, 2)));
    assertThat(run.report().rowsBad()).isEqualTo(1);
  }

  @Test
  void everyRuleThatARowBreaksIsTold() {
    // When
    CleaningRun run = clean("甲,0,1,否,,,\n", "seats > 0", "open", "10 / seats > 1", "seats == 0");

    // Then
    assertThat(run.bad().getFirst().reasons())
        .containsExactly(Reason.RULE_VIOLATED, Reason.RULE_VIOLATED, Reason.RULE_FAILED);
    assertThat(run.bad().getFirst().errors().getLast().arguments()).containsExactly("rule-2");
    assertThat(run.report().rowRejections())
        .isEqualTo(Map.of(Reason.RULE_VIOLATED, 2L, Reason.RULE_FAILED, 1L));
    assertThat(run.report().rowsBad()).isEqualTo(1);
  }

  @Test
  void rulesSeeCleanedValuesOfEveryType() {
    // When
    CleaningRun run =
        clean(
            "　甲 ,１,234.50,是,２０２３年５月１日,2023/5/31,2023-05-01 08:00\n".replace("１,", "\"１,０００\","),
            "name == '甲'",
            "seats == 1000",
            "price == 234.5",
            "open",
            "begins == date('2023-05-01') && day(begins) == 1 && month(begins) == 5",
            "ends - begins == days(30)",
            "updated == datetime('2023-05-01T00:00:00Z') && updated - begins == hours(8)");

    // Then
    assertThat(run.bad()).isEmpty();
    assertThat(run.report().rules()).allMatch(rule -> rule.evaluated() == 1);
  }

  @Test
  void aRowIsPassedOverWhereAValueIsMissingThatTheRuleNeeds() {
    // When
    CleaningRun run = clean("甲,,1,是,2026-01-01,无,\n", "ends >= begins", "seats > 0");

    // Then
    assertThat(run.bad()).isEmpty();
    assertThat(run.report().rules())
        .containsExactly(new RuleReport("rule-0", 0, 0, 0), new RuleReport("rule-1", 0, 0, 0));
  }

  @Test
  void aRuleMayAskWhetherThereIsAValue() {
    // When
    CleaningRun run =
        clean(
            """
            甲,1,1,是,2026-01-01,,
            乙,1,1,否,2026-01-01,,
            丙,1,1,否,2026-01-31,2026-01-01,
            """,
            "has(ends) ? ends >= begins : open");

    // Then
    assertThat(run.bad()).extracting(CleaningRun.BadRow::row).containsExactly(2L, 3L);
    assertThat(run.report().rules()).containsExactly(new RuleReport("rule-0", 3, 2, 0));
  }

  @Test
  void aCellInErrorIsNoValueForRulesAndOthersAreCheckedAllTheSame() {
    // When
    CleaningRun run = clean("甲,x,1,否,,,\n", "seats > 0", "has(seats)", "open");

    // Then
    assertThat(run.bad().getFirst().reasons())
        .containsExactly(Reason.TYPE_MISMATCH, Reason.RULE_VIOLATED);
    assertThat(run.report().rules())
        .containsExactly(
            new RuleReport("rule-0", 0, 0, 0),
            new RuleReport("rule-1", 0, 0, 0),
            new RuleReport("rule-2", 1, 1, 0));
  }

  @Test
  void rulesSeeValuesBeforeTheyAreMaskedAndEvenThoseThatAreDropped() {
    // Given
    List<Field> fields =
        List.of(
            aField("id").mask("drop", Map.of()).build(),
            aField("born", FieldType.DATE).mask("date-to-year", Map.of()).build(),
            aField("fee", FieldType.NUMBER).mask("round-number", Map.of("step", 10)).build());
    Contract contract =
        contract(
            fields,
            "int(id.substring(6, 14)) == year(born) * 10000 + month(born) * 100 + day(born)",
            "fee < 11.5");

    // When
    CleaningRun run =
        CleaningRun.of(
            """
            id,born,fee
            320211199001020011,1990-01-02,11.4
            320211199001020011,1990-01-03,11.4
            320211199001020011,1990-01-02,11.6
            """,
            contract);

    // Then
    assertThat(run.good()).hasSize(1);
    assertThat(run.good().getFirst()).element(1).isEqualTo("1990");
    assertThat(run.bad()).extracting(CleaningRun.BadRow::row).containsExactly(2L, 3L);
    assertThat(run.bad().toString()).doesNotContain("RULE_VIOLATED, arguments=[3202");
  }

  @Test
  void aFieldMayHaveANameThatIsNoWordOfTheLanguage() {
    // Given
    List<Field> fields =
        List.of(aField("面积", FieldType.NUMBER).build(), aField("in", FieldType.INTEGER).build());

    // When
    CleaningRun run =
        CleaningRun.of("面积,in\n1.5,1\n0.5,1\n", contract(fields, "column('面积') >= column('in')"));

    // Then
    assertThat(run.bad()).extracting(CleaningRun.BadRow::row).containsExactly(2L);
  }

  @Test
  void rowsThatBreakRulesStandInFileOrderBesideRaggedOnes() {
    // When
    CleaningRun run = clean("甲,0,,,,,\n甲,1\n甲,1,,,,,\n甲,0,,,,,\n", "seats > 0");

    // Then
    assertThat(run.bad()).extracting(CleaningRun.BadRow::row).containsExactly(1L, 2L, 4L);
    assertThat(run.report().rowRejections())
        .isEqualTo(Map.of(Reason.RULE_VIOLATED, 2L, Reason.FIELD_COUNT, 1L));
  }

  @Test
  void aCellThatIsTooLongForARuleIsNotLookedAt() {
    // When
    CleaningRun run = clean("a".repeat(1_000_000) + ",1,,,,,\n", "name != 'b'", "seats > 0");

    // Then
    assertThat(run.bad().getFirst().reasons()).containsExactly(Reason.RULE_FAILED);
  }

  @Test
  void theDearestRulesStillEndSoonOnTheLongestCells() {
    // Given: what a rule may cost at most, on cells as long as a rule looks at
    String letters = "a".repeat(10_000);
    String rows = (letters + ",1,1,是,,,\n").repeat(200);
    String sum = "name + name + name + name";

    // Then
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          CleaningRun run =
              clean(
                  rows,
                  "!(" + sum + ").contains(name + 'b')",
                  "!name.matches('(a*)*b')",
                  "['b', 'ab', 'aab', 'aaab'].all(x, !name.endsWith(x) && !name.contains(x))");
          assertThat(run.bad()).isEmpty();
          assertThat(run.report().rules()).allMatch(rule -> rule.evaluated() == 200);
        });
  }
}
