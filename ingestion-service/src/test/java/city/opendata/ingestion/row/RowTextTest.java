package city.opendata.ingestion.row;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.CleaningRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowTextTest {

  private static final String[] PIECES = {
    "\"", ",", "\n", "\r", "\r\n", "甲", "a", "𠮷", ";", "\t", "'", "\\", "\"\"", "=1+1", "\uFEFF"
  };
  private static final int ROWS = 2_000;

  @Test
  void theEngineReadsBackWhatWasWritten() {
    Random random = new Random(7);
    RowText text = new RowText();
    text.append(new String[] {"one", "two"});
    List<List<String>> written = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      String[] row = {"x" + word(random) + "x", "x" + word(random) + "x"};
      text.append(row);
      written.add(Arrays.asList(row));
    }

    CleaningRun run = CleaningRun.of(text.toBytes(), aField("one").build(), aField("two").build());

    assertThat(run.report().rowsRead()).isEqualTo(ROWS);
    assertThat(run.good().stream().map(RowTextTest::withoutControls).toList())
        .isEqualTo(written.stream().map(RowTextTest::withoutControls).toList());
  }

  @Test
  void aRowWithoutAValueIsStillARow() {
    RowText text = new RowText();
    text.append(new String[] {"only"});
    text.append(new String[] {""});
    text.append(new String[] {"甲"});

    assertThat(new String(text.toBytes(), UTF_8)).isEqualTo("only\n\"\"\n甲\n");
    assertThat(CleaningRun.of(text.toBytes(), aField("only").build()).report().rowsRead())
        .isEqualTo(2);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      word.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return word.toString();
  }

  /** The engine normalises what is invisible, which is tested elsewhere. */
  private static List<String> withoutControls(List<String> row) {
    return row.stream().map(cell -> cell.replaceAll("[\\s\uFEFF]", "")).toList();
  }
}
