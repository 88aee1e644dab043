package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerPropertyTest {

  private static final int ROUNDS = 60;
  private static final String[] ODD_CELLS = {
    "",
    " ",
    "0",
    "-1",
    "1.5",
    "是",
    "2023-05-01",
    "２０２３／５／１",
    "x",
    "=1+1",
    "\"",
    ",",
    "\n",
    "\r\n",
    "𠮷",
    "㳇",
    "\u200B",
    "\uFEFFa",
    "a\u3000",
    "'",
    "\\N",
    "\\",
    "\t",
    "NULL",
    "😀",
    "e\u0301"
  };

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  /**
   * Any text without NUL and surrogate halves, begun and ended by a letter so that it keeps all.
   */
  private static String unicode(Random random) {
    int[] points =
        random
            .ints(1, Character.MAX_CODE_POINT + 1)
            .filter(c -> Character.getType(c) != Character.SURROGATE && !isPrivateUse(c))
            .limit(random.nextInt(12))
            .toArray();
    return 'a' + new String(points, 0, points.length) + 'z';
  }

  private static boolean isPrivateUse(int point) {
    return Character.getType(point) == Character.PRIVATE_USE;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyRowIsEitherGoodOrBadAndTheSameAgain(long seed) {
    Random random = new Random(seed);
    Field[] fields = {
      aField("a").required().build(),
      aField("b", FieldType.INTEGER).build(),
      aField("c", FieldType.DATE).build(),
      aField("d").pattern("[a-z]*").build(),
    };
    for (int round = 0; round < ROUNDS; round++) {
      int rows = 1 + random.nextInt(50);
      StringBuilder csv = new StringBuilder("a,b,c,d\n");
      for (int row = 0; row < rows; row++) {
        int cells = random.nextInt(8) == 0 ? 1 + random.nextInt(6) : fields.length;
        csv.append(
            random
                .ints(cells, 0, ODD_CELLS.length)
                .mapToObj(i -> quoted(ODD_CELLS[i]))
                .collect(Collectors.joining(",", "", "\n")));
      }

      CleaningRun run = CleaningRun.of(csv.toString(), fields);

      CleaningReport report = run.report();
      assertThat(report.rowsRead()).isEqualTo(rows);
      assertThat(run.good()).hasSize((int) report.rowsGood());
      assertThat(run.bad()).hasSize((int) report.rowsBad());
      assertThat(run.bad()).noneMatch(row -> row.errors().isEmpty());
      CleaningRun again = CleaningRun.of(csv.toString(), fields);
      assertThat(again.result()).isEqualTo(run.result());
      assertThat(again.good()).isEqualTo(run.good());
      assertThat(again.bad()).isEqualTo(run.bad());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void anyTextComesOutAsItWentIn(String charset) {
    Random random = new Random(7);
    Field[] fields = {aField("a").build(), aField("b").build()};
    for (int round = 0; round < ROUNDS; round++) {
      List<List<String>> rows = new ArrayList<>();
      StringBuilder csv = new StringBuilder("a,b\r\n");
      for (int row = 0; row < 20; row++) {
        List<String> cells = List.of(unicode(random), unicode(random));
        rows.add(cells);
        csv.append(quoted(cells.get(0))).append(',').append(quoted(cells.get(1))).append("\r\n");
      }

      CleaningRun run = CleaningRun.of(csv.toString(), Charset.forName(charset), fields);

      assertThat(run.report().source().encoding()).startsWith(charset);
      assertThat(run.good()).isEqualTo(rows);
    }
  }
}
