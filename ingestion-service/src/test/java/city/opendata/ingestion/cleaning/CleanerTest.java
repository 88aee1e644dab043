package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.Ratio;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CleanerTest {

  private static final Field CODE = aField("code").required().pattern("[0-9]{9}").build();
  private static final Field NAME = aField("name").titled("名称").required().build();

  @Test
  void goodRowsComeInTheContractsOrderWhateverTheFilesIs() {
    CleaningRun run = CleaningRun.of("name,code\n湖㳇镇,320282113\n", CODE, NAME);

    assertThat(run.good()).containsExactly(List.of("320282113", "湖㳇镇"));
    assertThat(run.columns()).containsExactly("name", "code");
  }

  @Test
  void fullWidthCodesAndBlanksAreCleanedAndCounted() {
    CleaningRun run = CleaningRun.of("code,name\n３２０２８２１１３, 湖㳇镇，好\u3000\n", CODE, NAME);

    assertThat(run.good()).containsExactly(List.of("320282113", "湖㳇镇，好"));
    assertThat(run.column(0).changes()).isEqualTo(Map.of(Change.HALF_WIDTH, 1L));
    assertThat(run.column(1).changes()).isEqualTo(Map.of(Change.TRIMMED, 1L));
  }

  @Test
  void aBadRowTellsEveryBadCellWithItsFirstReason() {
    CleaningRun run = CleaningRun.of("code,name\n1,ok\n12345, \n320282113,x\n", CODE, NAME);

    assertThat(run.bad())
        .containsExactly(
            new CleaningRun.BadRow(
                1,
                2,
                List.of(new CellError("code", Reason.PATTERN_MISMATCH, List.of("[0-9]{9}"))),
                List.of("1", "ok")),
            new CleaningRun.BadRow(
                2,
                3,
                List.of(
                    new CellError("code", Reason.PATTERN_MISMATCH, List.of("[0-9]{9}")),
                    new CellError("name", Reason.REQUIRED_MISSING, List.of())),
                List.of("12345", " ")));
    assertThat(run.column(0).rejections()).isEqualTo(Map.of(Reason.PATTERN_MISMATCH, 2L));
  }

  @Test
  void raggedRowsAreBadRowsAndNotABadFile() {
    CleaningRun run = CleaningRun.of("code,name\n320282113\n320282113,x\n1,2,3\n", CODE, NAME);

    assertThat(run.good()).hasSize(1);
    assertThat(run.bad())
        .extracting(row -> row.errors().getFirst())
        .containsExactly(
            new CellError(null, Reason.FIELD_COUNT, List.of("2", "1")),
            new CellError(null, Reason.FIELD_COUNT, List.of("2", "3")));
    assertThat(run.bad().getLast().original()).containsExactly("1", "2", "3");
    assertThat(run.report().rowRejections()).isEqualTo(Map.of(Reason.FIELD_COUNT, 2L));
  }

  @Test
  void theHeaderOfASecondFilePutBehindTheFirstIsABadRowAndNoValueOfAnyColumn() {
    CleaningRun run =
        CleaningRun.of(
            "code,name\n320282113,a\n\uFEFFcode,\"name \"\n320282114,b\ncode,c\n", CODE, NAME);

    assertThat(run.good()).hasSize(2);
    assertThat(run.bad().getFirst())
        .isEqualTo(
            new CleaningRun.BadRow(
                2,
                3,
                List.of(new CellError(null, Reason.REPEATED_HEADER, List.of())),
                List.of("\uFEFFcode", "name ")));
    assertThat(run.bad().getLast().reasons()).containsExactly(Reason.PATTERN_MISMATCH);
    assertThat(run.report().rowRejections()).isEqualTo(Map.of(Reason.REPEATED_HEADER, 1L));
    assertThat(run.column(0).cells()).isEqualTo(3);
  }

  @Test
  void linesArePhysicalAndRowsAreNot() {
    CleaningRun run = CleaningRun.of("code,name\n\n320282113,\"a\nb\"\n\nx,y\n", CODE, NAME);

    assertThat(run.bad()).extracting(CleaningRun.BadRow::row).containsExactly(2L);
    assertThat(run.bad()).extracting(CleaningRun.BadRow::line).containsExactly(6L);
  }

  @Test
  void aFormulaIsData() {
    String formula = "=cmd|' /C calc'!A0";

    assertThat(CleaningRun.of("code,name\n320282113," + formula + "\n", CODE, NAME).good())
        .containsExactly(List.of("320282113", formula));
  }

  @Test
  void everyTypeIsWrittenInItsCanonicalForm() {
    CleaningRun run =
        CleaningRun.of(
            "i,n,b,d,t\n＋７,1.50,是,2023/5/1,2023-05-01 8:00\n,,,,\n",
            aField("i", FieldType.INTEGER).build(),
            aField("n", FieldType.NUMBER).build(),
            aField("b", FieldType.BOOLEAN).build(),
            aField("d", FieldType.DATE).build(),
            aField("t", FieldType.DATETIME).build());

    List<@Nullable String> empty = new ArrayList<>(Arrays.asList(null, null, null, null, null));
    assertThat(run.good())
        .containsExactly(
            List.of("7", "1.50", "true", "2023-05-01", "2023-05-01T08:00:00+08:00"), empty);
    assertThat(run.column(0).changes())
        .isEqualTo(Map.of(Change.HALF_WIDTH, 1L, Change.CANONICAL_FORM, 1L));
    assertThat(run.column(1).changes()).isEmpty();
  }

  @Test
  void everyReasonIsReported() {
    Field[] fields = {
      aField("i", FieldType.INTEGER).range("0", "9").build(),
      aField("s").lengths(2, 3).build(),
      aField("e").codes("甲", "Ａ").build(),
      aField("f", FieldType.NUMBER).codes("1.0", "2.0").build(),
      aField("l").pattern(".*").build(),
    };

    CleaningRun run =
        CleaningRun.of(
            "i,s,e,f,l\n10,a,乙,1.5,\nx,abcd,A,y,%s\n99999999999999999999,ab,Ａ,2.0,ok\n"
                .formatted("z".repeat(10_001)),
            fields);

    assertThat(run.bad())
        .extracting(CleaningRun.BadRow::reasons)
        .containsExactly(
            List.of(
                Reason.OUT_OF_RANGE,
                Reason.TOO_SHORT,
                Reason.NOT_IN_CODE_LIST,
                Reason.NOT_IN_CODE_LIST),
            List.of(
                Reason.TYPE_MISMATCH,
                Reason.TOO_LONG,
                Reason.NOT_IN_CODE_LIST,
                Reason.TYPE_MISMATCH,
                Reason.TOO_LONG),
            List.of(Reason.OUT_OF_RANGE));
  }

  @Test
  void anIntegerThatSixtyFourBitsCannotHoldIsOutOfRange() {
    CleaningRun run =
        CleaningRun.of(
            "i\n9223372036854775807\n9223372036854775808\n-9223372036854775808\n",
            aField("i", FieldType.INTEGER).build());

    assertThat(run.good()).hasSize(2);
    assertThat(run.bad().getFirst().reasons()).containsExactly(Reason.OUT_OF_RANGE);
  }

  @Test
  void aColumnMayGoByItsTitle() {
    assertThat(CleaningRun.of("\u3000名称 ,code\nx,320282113\n", CODE, NAME).good())
        .containsExactly(List.of("320282113", "x"));
  }

  @Test
  void aTitleThatTwoFieldsShareMeansNeither() {
    Field other = aField("other").titled("名称").build();

    assertThat(CleaningRun.of("名称,other\n1,2\n", NAME, other).codes())
        .containsExactly(RejectionCode.UNKNOWN_COLUMNS, RejectionCode.MISSING_COLUMNS);
  }

  /** What is no header may be a person's data, and reports are read by many. */
  @Test
  void aFirstLineWithoutAnyColumnOfTheContractIsNotShown() {
    assertThat(CleaningRun.of("320282113,张三\n320282114,李四\n", CODE, NAME).rejections())
        .containsExactly(Rejection.at(RejectionCode.NO_HEADER, 1, 0, "2", "code", "name"));
    assertThat(CleaningRun.of("code,张三,110101199003074477\n", CODE, NAME).codes())
        .containsExactly(RejectionCode.NO_HEADER);
  }

  @Test
  void unknownMissingAndRepeatedColumnsAreListed() {
    CleaningRun run = CleaningRun.of("code,Code,code,\n1,2,3,4\n", CODE, NAME);

    assertThat(run.rejections())
        .containsExactly(
            Rejection.at(RejectionCode.UNKNOWN_COLUMNS, 1, 0, "2", "Code", "#4"),
            Rejection.at(RejectionCode.MISSING_COLUMNS, 1, 0, "1", "name"),
            Rejection.at(RejectionCode.REPEATED_COLUMNS, 1, 0, "1", "code"));
  }

  @Test
  void aFieldUnderItsNameAndItsTitleIsRepeated() {
    assertThat(CleaningRun.of("code,name,名称\n1,2,3\n", CODE, NAME).rejections())
        .containsExactly(Rejection.at(RejectionCode.REPEATED_COLUMNS, 1, 0, "1", "名称"));
  }

  @Test
  void aHeaderPartedBySomethingElseThanCommasIsRecognised() {
    assertThat(CleaningRun.of("code;name\n1;2\n", CODE, NAME).rejections())
        .containsExactly(Rejection.at(RejectionCode.WRONG_DELIMITER, 1, 5, "SEMICOLON"));
    assertThat(CleaningRun.of("名称\tcode\n1\t2\n", CODE, NAME).rejection().arguments())
        .containsExactly("TAB");
    assertThat(CleaningRun.of("code，name\n1，2\n", CODE, NAME).rejection().arguments())
        .containsExactly("FULL_WIDTH_COMMA");
  }

  @Test
  void aPatternThatBacktracksForEverRefusesTheFileAndNamesTheField() {
    Field hostile = aField("h").pattern("(.*x){12}y").build();

    assertThat(CleaningRun.of("h\nxxxxxxxxxxxxy\n" + "x".repeat(60) + "\n", hostile).rejections())
        .containsExactly(new Rejection(RejectionCode.PATTERN_TOO_COSTLY, 2, 3, 0, List.of("h")));
  }

  @Test
  void qualityIsCountedAsNumeratorAndDenominator() {
    CleaningRun run = CleaningRun.of("code,name\n320282113,a\nx,\n,b\n1,2,3\n", CODE, NAME);

    assertThat(run.report().quality().completeness()).isEqualTo(new Ratio(4, 6));
    assertThat(run.report().quality().conformity()).isEqualTo(new Ratio(1, 2));
    assertThat(run.report().quality().records()).isEqualTo(new Ratio(1, 4));
  }

  @Test
  void progressIsToldAndMayEndTheCleaning() {
    byte[] csv = ("name\n" + "x\n".repeat(25_000)).getBytes(UTF_8);
    Cleaner cleaner =
        new Cleaner(new Contract(List.of(NAME), List.of()), CleaningContext.on(LocalDate.EPOCH), 1);
    List<Long> told = new ArrayList<>();
    Progress progress =
        rows -> {
          told.add(rows);
          if (rows == 20_000) {
            throw new IOException("enough");
          }
        };

    assertThatThrownBy(
            () ->
                cleaner.clean(
                    new CsvFile(() -> new ByteArrayInputStream(csv), null), block -> {}, progress))
        .isInstanceOf(IOException.class)
        .hasMessage("enough");
    assertThat(told).containsExactly(10_000L, 20_000L);
  }

  @Test
  void whatTheSinkThrowsEndsTheCleaning() {
    Cleaner cleaner =
        new Cleaner(new Contract(List.of(NAME), List.of()), CleaningContext.on(LocalDate.EPOCH), 1);
    BlockSink full =
        block -> {
          throw new IOException("disk full");
        };

    assertThatThrownBy(
            () ->
                cleaner.clean(
                    new CsvFile(() -> new ByteArrayInputStream("name\nx".getBytes(UTF_8)), null),
                    full,
                    Progress.NONE))
        .hasMessage("disk full");
  }
}
