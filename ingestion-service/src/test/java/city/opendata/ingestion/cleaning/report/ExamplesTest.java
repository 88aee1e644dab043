package city.opendata.ingestion.cleaning.report;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.CleaningRun;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void theFirstCellsThatARuleChangedOrRefusedAreShownAsTheyCame() {
    CleaningRun run =
        CleaningRun.of(
            "name,area\n 张三,１２㎡\n李四,many\n\u3000王五,3\n赵六 ,\n 钱七,4\n",
            aField("name").build(),
            aField("area", FieldType.NUMBER).unit("㎡").build());

    assertThat(run.report().examples())
        .containsExactlyInAnyOrder(
            new Example("name", "trimmed", 1, "␣文文"),
            new Example("name", "trimmed", 3, "␣文文"),
            new Example("name", "trimmed", 4, "文文␣"),
            new Example("area", "half-width", 1, "９９*"),
            new Example("area", "unit-removed", 1, "９９*"),
            new Example("area", "type-mismatch", 2, "aaaa"));
  }

  @Test
  void theyAreTheSameHoweverManyThreadsClean() {
    StringBuilder csv = new StringBuilder("a,b\n");
    Random random = new Random(7);
    for (int row = 0; row < 30_000; row++) {
      boolean odd = row > 9_000 && random.nextInt(3_000) == 0;
      csv.append(odd ? " x,１" : "some text that is good,2").append('\n');
    }
    Field[] fields = {aField("a").build(), aField("b", FieldType.INTEGER).build()};
    CsvFile file =
        new CsvFile(() -> new ByteArrayInputStream(csv.toString().getBytes(UTF_8)), null);

    List<Example> examples = CleaningRun.of(file, 1, fields).report().examples();

    assertThat(examples).hasSize(2 * Examples.OF_EACH);
    for (int threads = 2; threads < 6; threads++) {
      assertThat(CleaningRun.of(file, threads, fields).report().examples()).isEqualTo(examples);
    }
  }

  @Test
  void theirNumberIsBounded() {
    Field[] fields = new Field[200];
    Arrays.setAll(fields, i -> aField("f" + i).build());
    List<String> names = Arrays.stream(fields).map(Field::name).toList();
    String row = " x,".repeat(199) + " x\n";

    List<Example> examples =
        CleaningRun.of(String.join(",", names) + "\n" + row.repeat(5), fields).report().examples();

    assertThat(examples).hasSize(Examples.MOST);
    assertThat(examples).filteredOn(one -> one.field().equals("f0")).hasSize(Examples.OF_EACH);
  }

  /** Values of which no character is a sign of a shape. */
  @Test
  void noValueIsInAReport() {
    Random random = new Random(11);
    List<String> values = new ArrayList<>();
    StringBuilder csv = new StringBuilder("text,number,code,date\n");
    for (int row = 0; row < 500; row++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String value = secret(random);
        values.add(value);
        cells.add(random.nextInt(3) == 0 ? "\u3000" + value : value);
      }
      csv.append(String.join(",", cells)).append('\n');
    }

    CleaningReport report =
        CleaningRun.of(
                csv.toString(),
                aField("text").lengths(0, 6).build(),
                aField("number", FieldType.NUMBER).build(),
                aField("code").format("citizen-id").build(),
                aField("date", FieldType.DATE).build())
            .report();

    assertThat(report.examples()).hasSizeGreaterThan(12);
    assertThat(values).noneMatch(report.toString()::contains);
  }

  private static String secret(Random random) {
    String alphabet = "12345678bcxyzBCXYZ张王李赵陈１２３ｂＢ🙂";
    int[] points = alphabet.codePoints().toArray();
    StringBuilder value = new StringBuilder();
    for (int i = 4 + random.nextInt(20); i > 0; i--) {
      value.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return value.toString();
  }
}
