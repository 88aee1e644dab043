package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.rule.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How values may be written, and what is released of them. */
class ContractFormatsTest {

  @Test
  void wordsForNothingAreEmptyCells() {
    CleaningRun run =
        CleaningRun.of(
            "name,n\n无,-\nx,N/A\n－,1\n—,ＮＵＬＬ\n",
            aField("name").build(),
            aField("n", FieldType.NUMBER).build());

    assertThat(run.good().getFirst()).containsOnlyNulls();
    assertThat(run.good()).extracting(List::getLast).containsExactly(null, null, "1", null);
    assertThat(run.column(0).changes()).isEqualTo(Map.of(Change.NULL_WORD, 3L));
    assertThat(run.column(1).filled()).isEqualTo(1);
  }

  @Test
  void aCodeIsNoWordForNothing() {
    assertThat(CleaningRun.of("e\n无\n", aField("e").codes("有", "无").build()).good())
        .containsExactly(List.of("无"));
  }

  @Test
  void numbersMayBeGroupedOrChineseOrEndInTheirUnit() {
    Field amount = aField("n", FieldType.NUMBER).unit("万元").build();

    CleaningRun run = CleaningRun.of("n\n\"1,234.50\"\n三亿五千万\n12.5 万元\n3亿元\n\"12,34\"\n", amount);

    assertThat(run.good())
        .containsExactly(List.of("1234.50"), List.of("350000000"), List.of("12.5"));
    assertThat(run.bad())
        .extracting(CleaningRun.BadRow::reasons)
        .containsOnly(List.of(Reason.TYPE_MISMATCH));
    assertThat(run.column(0).changes())
        .isEqualTo(Map.of(Change.CANONICAL_FORM, 2L, Change.UNIT_REMOVED, 1L));
  }

  @Test
  void percentIsReadWhereTheContractSaysSo() {
    assertThat(
            CleaningRun.of("n\n12.5%\n", aField("n", FieldType.NUMBER).format("percent").build())
                .good())
        .containsExactly(List.of("0.125"));
    assertThat(CleaningRun.of("n\n12.5%\n", aField("n", FieldType.NUMBER).build()).bad())
        .hasSize(1);
  }

  @Test
  void identifiersAreCheckedAndSpeltCanonically() {
    Field id =
        aField("id").format("citizen-id").mask("keep-ends", Map.of("first", 17, "last", 0)).build();

    CleaningRun run =
        CleaningRun.of(
            """
            id
            32020619020202008x
            ３２０２０５１９０００１０１００１４
            320205000101001
            320205190001010015
            3.20205E+17
            320205209901010017
            990205190001010019
            3202
            """,
            id);

    assertThat(run.good())
        .containsExactly(
            List.of("32020619020202008*"),
            List.of("32020519000101001*"),
            List.of("32020519000101001*"));
    assertThat(run.bad())
        .extracting(row -> row.reasons().getFirst())
        .containsExactly(
            Reason.WRONG_CHECK_DIGIT,
            Reason.DESTROYED_BY_SPREADSHEET,
            Reason.IMPOSSIBLE_DATE,
            Reason.UNKNOWN_REGION,
            Reason.WRONG_FORM);
    assertThat(run.column(0).changes())
        .isEqualTo(Map.of(Change.HALF_WIDTH, 1L, Change.CANONICAL_FORM, 2L, Change.MASKED, 3L));
  }

  @Test
  void textNeverBecomesANumber() {
    assertThat(
            CleaningRun.of("a\n007\n00380000000\n12345678901234567890\n1.50\n", aField("a").build())
                .good())
        .containsExactly(
            List.of("007"),
            List.of("00380000000"),
            List.of("12345678901234567890"),
            List.of("1.50"));
  }

  @Test
  void daysWithoutEndAndDaysThatNeverWereAreRead() {
    CleaningRun run =
        CleaningRun.of(
            "d\n长期\n9999-12-31\n1900-01-00\n二〇二三年五月一日\n45047\n",
            aField("d", FieldType.DATE).format("excel-serial").build());

    List<@Nullable String> empty = new ArrayList<>();
    empty.add(null);
    assertThat(run.good())
        .containsExactly(
            List.of("9999-12-31"),
            List.of("9999-12-31"),
            empty,
            List.of("2023-05-01"),
            List.of("2023-05-01"));
  }

  @Test
  void goodValuesAreMaskedAndBadOnesKeepTheirOriginal() {
    CleaningRun run =
        CleaningRun.of(
            "id,born,name\n320205190001010014,1900-01-01,王小明\n3202,1901-02-03,李四\n,,\n",
            aField("id")
                .format("citizen-id")
                .mask("keep-ends", Map.of("first", 6, "last", 0))
                .build(),
            aField("born", FieldType.DATE).mask("date-to-year", Map.of()).build(),
            aField("name").mask("drop", Map.of()).build());

    List<@Nullable String> empty = new ArrayList<>(Arrays.asList(null, null, null));
    assertThat(run.good())
        .containsExactly(Arrays.asList("320205************", "1900", null), empty);
    assertThat(run.bad().getFirst().original()).containsExactly("3202", "1901-02-03", "李四");
    assertThat(run.column(0).changes()).isEqualTo(Map.of(Change.MASKED, 1L));
    assertThat(run.column(1).filled()).isEqualTo(2);
  }
}
