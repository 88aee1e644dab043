package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.report.SchemaDrift;
import city.opendata.ingestion.cleaning.rule.Reason;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files whose columns are not those of the contract. */
class ColumnDriftTest {

  private static final Field ID = aField("id", FieldType.INTEGER).required().build();
  private static final Field NAME = aField("name").build();
  private static final Field DAY = aField("day", FieldType.DATE).build();

  @Test
  void columnsInAnotherOrderAreNoDrift() {
    CleaningRun run = CleaningRun.of("day,id,name\n2026-01-02,1,a\n", ID, NAME, DAY);

    assertThat(run.report().drift()).isEqualTo(SchemaDrift.NONE);
  }

  @Test
  void aColumnThatTheContractDoesNotKnowIsNotReadAndTold() {
    CleaningRun run = CleaningRun.of("id,extra,name\n1,秘,a\nx,密,b\n", ID, NAME);

    assertThat(run.good()).containsExactly(List.of("1", "a"));
    assertThat(run.report().drift()).isEqualTo(new SchemaDrift(1, List.of("extra"), 0, List.of()));
    assertThat(run.report().columns()).extracting("field").containsExactly("id", "name");
    assertThat(run.columns()).containsExactly("id", "", "name");
    assertThat(run.bad().getFirst().reasons()).containsExactly(Reason.TYPE_MISMATCH);
  }

  @Test
  void aRowMustStillHaveACellForEachColumnOfTheHeader() {
    CleaningRun run = CleaningRun.of("id,extra,name\n1,a\n2,x,b\n", ID, NAME);

    assertThat(run.good()).containsExactly(List.of("2", "b"));
    assertThat(run.bad().getFirst().reasons()).containsExactly(Reason.FIELD_COUNT);
  }

  @Test
  void anOptionalFieldWithoutAColumnIsEmptyAndTold() {
    CleaningRun run = CleaningRun.of("name,id\na,1\nb,2\n", ID, NAME, DAY);

    assertThat(run.good())
        .containsExactly(Arrays.asList("1", "a", null), Arrays.asList("2", "b", null));
    assertThat(run.report().drift()).isEqualTo(new SchemaDrift(0, List.of(), 1, List.of("day")));
    assertThat(run.column(2).filled()).isZero();
  }

  @Test
  void manyBlocksOfAFileWithoutAColumnAreCleanedAlike() {
    StringBuilder csv = new StringBuilder("name,id\n");
    for (int i = 0; i < 100_000; i++) {
      csv.append("abcdefgh,").append(i).append('\n');
    }

    CleaningRun run = CleaningRun.of(csv.toString(), ID, NAME, DAY);

    assertThat(run.good()).hasSize(100_000).allMatch(row -> row.get(2) == null);
    assertThat(run.column(2).cells()).isEqualTo(100_000);
  }

  @Test
  void aFieldOfWhichNothingIsReleasedNeedNotBeSent() {
    Field dropped = aField("phone").mask("drop", Map.of()).build();

    assertThat(CleaningRun.of("id\n1\n", ID, dropped).report().drift()).isEqualTo(SchemaDrift.NONE);
  }

  @Test
  void aRequiredFieldMustHaveAColumn() {
    assertThat(CleaningRun.of("name\na\n", ID, NAME).codes())
        .containsExactly(RejectionCode.MISSING_COLUMNS);
  }

  /** The values of a column that was renamed must not be lost without anybody having meant it. */
  @Test
  void aColumnTooManyAndOneTooFewAreRefused() {
    assertThat(CleaningRun.of("id,nom\n1,a\n", ID, NAME).codes())
        .containsExactly(RejectionCode.UNKNOWN_COLUMNS, RejectionCode.MISSING_COLUMNS);
  }

  @Test
  void aFileThatHoldsMostlyUnknownColumnsIsAnother() {
    assertThat(CleaningRun.of("id,name" + ",x".repeat(20) + "\n", ID, NAME).codes())
        .containsExactly(RejectionCode.NO_ROWS);
    assertThat(CleaningRun.of("id,name" + ",x".repeat(21) + "\n", ID, NAME).codes())
        .containsExactly(RejectionCode.UNKNOWN_COLUMNS);
  }

  @Test
  void noNameOfAColumnTellsOfAPerson() {
    String person = "id,name,110101199003074477,王建国,\n";

    assertThat(CleaningRun.of(person + "1,a,b,c,d\n", ID, NAME).report().drift().unknown())
        .containsExactly("[citizen-id]", "[personal-name]", "#5");
    assertThat(CleaningRun.of(person + "1\n", ID, NAME, DAY).rejection().arguments())
        .containsExactly("3", "[citizen-id]", "[personal-name]", "#5");
  }
}
