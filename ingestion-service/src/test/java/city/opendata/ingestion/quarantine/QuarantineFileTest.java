package city.opendata.ingestion.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.quarantine.CorrectionImport.Outcome;
import city.opendata.ingestion.testing.NaughtyStrings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad rows that go out as a file and come back. */
class QuarantineFileTest {

  @Test
  void aRowSaysWhatIsWrongAndHasItsCells() throws Exception {
    Sheets sheets = new Sheets("id", "name").row(5, "1", "=1+1").row(7, "2");

    assertThat(new String(sheets.download(true), UTF_8))
        .isEqualTo(
            """
            \uFEFF#batch,#row,#version,#reasons,#columns,#messages,id,name,#extra\r
            B,5,0,too-short; duplicate-key,id; ,Must have at least 3 characters.; An earlier row of\
             the file has the same value in: =id.,1,'=1+1,""\r
            B,7,0,too-short; duplicate-key,id; ,Must have at least 3 characters.; An earlier row of\
             the file has the same value in: =id.,2,"",""\r
            """
                .replace("B,", sheets.batch + ","));
  }

  @Test
  void aFileThatComesBackUntouchedChangesNothingWhateverItsCellsHold() throws Exception {
    Sheets sheets = hostile();

    Outcome outcome = sheets.upload(sheets.download(false));

    assertThat(outcome.rows()).isGreaterThan(400);
    assertThat(outcome.corrected()).isZero();
    assertThat(sheets.corrected).isEmpty();
    assertThat(sheets.upload(sheets.download(true)).corrected()).isZero();
  }

  @Test
  void noCellIsOneThatASpreadsheetWouldRun() throws Exception {
    String file = new String(hostile().download(false), UTF_8);

    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord line : csv) {
        assertThat(line.getFields())
            .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r\\n＝＋－＠].*|-(?![0-9.]+$).*"));
      }
    }
  }

  @Test
  void aCellThatWasChangedComesBackToTheByte() throws Exception {
    List<String> strings = NaughtyStrings.all();
    Sheets before = new Sheets("=id", "name");
    Sheets after = new Sheets("=id", "name");
    for (int i = 0; i < strings.size(); i++) {
      before.row(i + 1, Integer.toString(i), "wrong " + i);
      after.row(i + 1, Integer.toString(i), strings.get(i));
    }
    byte[] corrected =
        new String(after.download(false), UTF_8)
            .replace(after.batch.toString(), before.batch.toString())
            .getBytes(UTF_8);

    before.upload(corrected);

    assertThat(before.corrected).hasSameSizeAs(strings);
    for (Correction correction : before.corrected) {
      assertThat(correction.cells()).containsEntry("name", strings.get((int) correction.row() - 1));
      assertThat(correction.columns()).containsExactly("name");
    }
  }

  @Test
  void aSpreadsheetMaySaveTheFileInGb18030() throws Exception {
    Sheets sheets = new Sheets("id", "name").row(1, "a", "荣巷").row(2, "b", "蠡园");
    String corrected = new String(sheets.download(false), UTF_8).replace("荣巷", "荣巷街道");

    sheets.upload(corrected.getBytes(Charset.forName("GB18030")));

    assertThat(sheets.corrected).hasSize(1);
    assertThat(sheets.corrected.getFirst().cells()).containsEntry("name", "荣巷街道");
  }

  /** Naughty strings in each place of a row, some rows with too few or too many cells. */
  private static Sheets hostile() {
    List<String> strings = new ArrayList<>(NaughtyStrings.all());
    strings.addAll(List.of("'=1", "''=1", "=1,2", "\"", "\r\n", "\uFEFF=1", "#row", "-", "'"));
    Sheets sheets = new Sheets("'=id", "name, \"quoted\"", "#row");
    for (int i = 0; i < strings.size(); i++) {
      String text = strings.get(i);
      switch (i % 4) {
        case 0 -> sheets.row(i + 1, text, text, text);
        case 1 -> sheets.row(i + 1, text, "");
        case 2 -> sheets.row(i + 1, "a", text, "b", text);
        default -> sheets.row(i + 1, "", "", text, text, "\"" + text);
      }
    }
    return sheets;
  }
}
