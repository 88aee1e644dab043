package city.opendata.ingestion.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.quarantine.CorrectionImport.Outcome;
import city.opendata.kit.problem.ProblemException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a corrected file may say, and what refuses it. */
class CorrectionImportTest {

  private static final String HEADER =
      "#batch,#row,#version,#reasons,#columns,#messages,id,name,#extra\n";

  private final Sheets sheets =
      new Sheets("id", "name")
          .row(3, "x", "a")
          .row(5, RowState.CORRECTED, 2, "y", "b")
          .row(6, RowState.RESOLVED, 1, "7", "c")
          .row(8, RowState.REPLAYING, 1, "8", "d")
          .row(9, "z", "e", "f");

  private Outcome upload(String lines) throws IOException {
    return sheets.upload((HEADER + lines.replace("B,", sheets.batch + ",")).getBytes(UTF_8));
  }

  @Test
  void onlyRowsThatDifferAreCorrected() throws Exception {
    Outcome outcome =
        upload("B,3,0,,,,1,a,\nB,5,2,,,,y,b,\nB,6,1,,,,7,c,\nB,9,0,,,,z,e,\"\"\"f\"\"\"\n");

    assertThat(outcome).isEqualTo(new Outcome(4, 1));
    assertThat(sheets.corrected).hasSize(1);
    Correction correction = sheets.corrected.getFirst();
    assertThat(correction.row()).isEqualTo(3);
    assertThat(correction.version()).isZero();
    assertThat(correction.cells()).containsEntry("id", "1").containsEntry("name", "a");
    assertThat(correction.columns()).containsExactly("id");
  }

  @Test
  void rowsMayBeLeftOutAndStandInAnyOrder() throws Exception {
    assertThat(upload("B,5,2,,,,2,b,\nB,3,0,,,,1,a,\n").corrected()).isEqualTo(2);
  }

  @Test
  void whatStoodBehindTheLastColumnMayGo() throws Exception {
    upload("B,9,0,,,,z,\"e, f\",\n");

    assertThat(sheets.corrected.getFirst().cells()).containsOnlyKeys("id", "name");
    assertThat(sheets.corrected.getFirst().columns()).containsExactly("name", "#3");
  }

  @Test
  void whatIsWrongRefusesTheWholeFile() {
    refuses("B,4,0,,,,1,a,\n");
    refuses("B,3,0,,,,1,a,\nB,3,0,,,,1,a,\n");
    refuses("0b4d6a7e-58a7-4c59-9d0b-7d7e5f0f3c55,3,0,,,,1,a,\n");
    refuses(",,,,,,1,new,\n");
    refuses("B,three,0,,,,1,a,\n");
    refuses("B,-3,0,,,,1,a,\n");
    refuses("B,3,0,,,,1\n");
    refuses("B,3,0,,,,1,a,,more\n");
  }

  @Test
  void whatSomebodyElseHasCorrectedIsNotOverwritten() {
    refuses("B,5,1,,,,2,b,\n");
    refuses("B,5,,,,,2,b,\n");
  }

  @Test
  void rowsThatAReplayHasCannotBeCorrected() {
    refuses("B,6,1,,,,1,c,\n");
    refuses("B,8,1,,,,1,d,\n");
  }

  @Test
  void cellsWithoutAColumnCannotBeAdded() {
    refuses("B,3,0,,,,1,a,more\n");
  }

  @Test
  void theHeaderMustBeThatOfTheDownload() {
    for (String header :
        new String[] {"id,name\n", HEADER.replace("id,name", "name,id"), HEADER.replace("#", "")}) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> sheets.upload((header + "x\n").getBytes(UTF_8)));
    }
  }

  @Test
  void aFileThatIsNoTableIsRefusedWithItsPlace() {
    assertThatExceptionOfType(FileRejectedException.class)
        .isThrownBy(() -> upload("B,3,0,,,,\"never closed,a,\n"))
        .satisfies(refused -> assertThat(refused.rejections().getFirst().line()).isEqualTo(2));
    assertThatExceptionOfType(FileRejectedException.class)
        .isThrownBy(() -> sheets.upload(new byte[] {'a', ',', (byte) 0xFF, '\n'}));
  }

  @Test
  void noMoreThingsAreListedThanCanBeRead() {
    refuses("B,1000,0,,,,1,a,\nB,1000,0,,,,1,a,\n".repeat(100_000));
  }

  @Test
  void manyRowsAreTakenSomeAtATime() throws Exception {
    Sheets many = new Sheets("id");
    StringBuilder file = new StringBuilder(HEADER.replace(",name", ""));
    for (int i = 1; i <= 2_000; i++) {
      many.row(i, "x" + i);
      file.append(many.batch).append(',').append(i).append(",0,,,,").append(i).append(",\n");
    }

    assertThat(many.upload(file.toString().getBytes(UTF_8)).corrected()).isEqualTo(2_000);
    assertThat(many.corrected).hasSize(2_000);
  }

  private void refuses(String lines) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> upload(lines))
        .satisfies(
            problem -> {
              assertThat(problem.type()).isEqualTo(IngestionProblem.INVALID_CORRECTIONS);
              assertThat(problem.hasFields()).isTrue();
            });
  }
}
