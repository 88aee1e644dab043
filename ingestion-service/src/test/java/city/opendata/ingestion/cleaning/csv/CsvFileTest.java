package city.opendata.ingestion.cleaning.csv;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.CleaningRun;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final long ONE_GIB = 1L << 30;
  private static final long TWO_GIB = 2L << 30;
  private static final long FEW_MIB = 64L << 20;
  private static final Field A = aField("a").build();
  private static final Field B = aField("b").build();

  private static CleaningRun limited(String csv, CsvLimits limits) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return CleaningRun.of(new CsvFile(() -> new ByteArrayInputStream(bytes), null, limits), A, B);
  }

  @Test
  void quotedCellsMayHoldCommasQuotesAndLineEnds() {
    CleaningRun run = CleaningRun.of("a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\"\r\nc,d\n", A, B);

    assertThat(run.good()).containsExactly(List.of("x,\"y\"", "1\r\n2"), List.of("c", "d"));
  }

  @Test
  void emptyLinesAreSkippedAndCounted() {
    CleaningRun run = CleaningRun.of("\n\na,b\n\n1,2\n\r\n\n3,4\n\n", A, B);

    assertThat(run.good()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    assertThat(run.report().source().emptyLines()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n3,4", "a,b\r1,2\r3,4\r", "a,b\r\n1,2\n3,4\r\n"})
  void everyKindOfLineEndEndsARow(String csv) {
    assertThat(CleaningRun.of(csv, A, B).good())
        .containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\r\n"})
  void aFileWithNothingInItIsRefused(String csv) {
    assertThat(CleaningRun.of(csv, A).codes()).containsExactly(RejectionCode.EMPTY_FILE);
  }

  @Test
  void aHeaderWithoutRowsIsRefused() {
    assertThat(CleaningRun.of("a,b\n\n", A, B).codes()).containsExactly(RejectionCode.NO_ROWS);
  }

  @Test
  void anUnclosedQuoteIsToldWhereItOpened() {
    CleaningRun run = CleaningRun.of("a,b\n1,2\n\"x\r\ny\",\"open\n3,4\n5,6\n", A, B);

    assertThat(run.rejections())
        .containsExactly(new Rejection(RejectionCode.UNCLOSED_QUOTE, 2, 4, 4, List.of()));
    assertThat(run.good()).hasSize(1);
  }

  @Test
  void aQuoteThatIsTheLastByteIsUnclosed() {
    assertThat(CleaningRun.of("a,b\n1,\"", A, B).rejections())
        .containsExactly(new Rejection(RejectionCode.UNCLOSED_QUOTE, 1, 2, 3, List.of()));
  }

  @Test
  void anUnclosedQuoteInTheHeaderHasNoRow() {
    assertThat(CleaningRun.of("a,\"b\n1,2\n", A, B).rejections())
        .containsExactly(new Rejection(RejectionCode.UNCLOSED_QUOTE, 0, 1, 3, List.of()));
  }

  @Test
  void anUnclosedQuoteThatMeetsALaterOneIsToldWithBothPlaces() {
    CleaningRun run = CleaningRun.of("a,b\n1,\"open\n3,\"x\"\n", A, B);

    assertThat(run.rejections())
        .containsExactly(new Rejection(RejectionCode.TEXT_AFTER_QUOTE, 1, 2, 3, List.of("3", "4")));
  }

  @Test
  void aQuoteWithinAnUnquotedCellIsText() {
    assertThat(CleaningRun.of("a,b\n5\" pipe,2\n", A, B).good())
        .containsExactly(List.of("5\" pipe", "2"));
  }

  @Test
  void cellsRowsAndColumnsWithinTheLimitsAreRead() {
    CsvLimits limits = new CsvLimits(20_000, 30_000, 2);

    CleaningRun run = limited("a,b\n" + "x".repeat(20_000) + "," + "y".repeat(10_000), limits);

    assertThat(run.good()).hasSize(1);
  }

  @Test
  void aCellBeyondTheLimitIsRefused() {
    CsvLimits limits = new CsvLimits(20_000, 60_000, 2);

    assertThat(limited("a,b\n1,2\n3," + "x".repeat(20_001), limits).rejection().code())
        .isEqualTo(RejectionCode.FIELD_TOO_LONG);
    assertThat(limited("a,b\n1,2\n3," + "x".repeat(110_000), limits).rejections())
        .containsExactly(new Rejection(RejectionCode.FIELD_TOO_LONG, 2, 3, 3, List.of("20000")));
  }

  @Test
  void aRowBeyondTheLimitIsRefused() {
    CsvLimits limits = new CsvLimits(20_000, 30_000, 2);

    CleaningRun run = limited("a,b\n" + "x".repeat(20_000) + "," + "y".repeat(10_001), limits);

    assertThat(run.rejections())
        .containsExactly(new Rejection(RejectionCode.RECORD_TOO_LONG, 1, 2, 0, List.of("30000")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"湖", "𠮷", "é"})
  void aLongRowOfAnyCharactersIsTooLongAndNotUndecodable(String character) {
    for (int length : new int[] {2_097_152, 2_110_000, 4_000_000}) {
      CleaningRun run = CleaningRun.of("a,b\nx," + character.repeat(length) + "\n", A, B);

      assertThat(run.codes())
          .containsAnyOf(RejectionCode.FIELD_TOO_LONG, RejectionCode.RECORD_TOO_LONG);
    }
  }

  @Test
  void moreThanTenThousandColumnsAreRefused() {
    assertThat(CleaningRun.of("a" + ",x".repeat(10_000) + "\n1\n", A).rejections())
        .containsExactly(Rejection.at(RejectionCode.TOO_MANY_COLUMNS, 1, 0, "10000"));
  }

  @Test
  void tenThousandColumnsThatTheContractDoesNotKnowAreListedInPart() {
    CleaningRun run = CleaningRun.of("a,b" + ",x".repeat(9_998) + "\n1\n", A, B);

    assertThat(run.codes()).containsExactly(RejectionCode.UNKNOWN_COLUMNS);
    assertThat(run.rejection().arguments()).hasSize(21).startsWith("9998", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,", "", "a,b\n1,\"x\n"})
  void aLineOfTwoGibibytesIsRefusedInBoundedMemory(String start) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    CleaningRun run = CleaningRun.of(() -> new EndlessInput(start, "x", TWO_GIB), A, B);

    assertThat(run.codes()).containsExactly(RejectionCode.RECORD_TOO_LONG);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(FEW_MIB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"江阴,some more text of a row\n", "1,2\r\n"})
  void aQuoteThatNeverClosesInAGibibyteIsToldWhereItOpenedInBoundedMemory(String row) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    CleaningRun run = CleaningRun.of(() -> new EndlessInput("a,b\n0,0\n1,\"x", row, ONE_GIB), A, B);

    assertThat(run.rejections())
        .containsExactly(new Rejection(RejectionCode.UNCLOSED_QUOTE, 2, 3, 3, List.of()));
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2 * FEW_MIB);
  }
}
