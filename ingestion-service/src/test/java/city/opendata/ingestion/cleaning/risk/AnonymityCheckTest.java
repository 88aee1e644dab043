package city.opendata.ingestion.cleaning.risk;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymityCheckTest {

  private static final List<Field> FIELDS =
      List.of(
          aField("district", FieldType.INTEGER).build(),
          aField("sex").build(),
          aField("age").build(),
          aField("illness").build());
  private static final List<RiskColumn> QUASI =
      List.of(
          new RiskColumn("district", 0, FieldType.INTEGER),
          new RiskColumn("sex", 1, FieldType.STRING),
          new RiskColumn("age", 2, FieldType.STRING));
  private static final List<SensitiveColumn> ILLNESS =
      List.of(new SensitiveColumn(new RiskColumn("illness", 3, FieldType.STRING), false));
  private static final String HEADER = "district,sex,age,illness\n";

  @TempDir private Path directory;

  private AnonymityReport report(String rows, int entries, AnonymityThresholds thresholds)
      throws IOException {
    try (AnonymityCheck check =
        new AnonymityCheck(QUASI, ILLNESS, new RiskStorage(entries, directory))) {
      RiskRun.send(HEADER + rows, FIELDS, check::add);
      return check.finish(thresholds);
    } finally {
      assertThat(RiskRun.names(directory)).isEmpty();
    }
  }

  @Test
  void theExampleOfTheHandbookHasItsFigures() throws IOException {
    String rows =
        """
        320213,女,30-39,流感
        320213,女,30-39,高血压
        320213,女,30-39,糖尿病
        320205,男,40-49,流感
        320205,男,40-49,流感
        320281,男,80-89,肿瘤
        """;

    AnonymityReport report = report(rows, 8, new AnonymityThresholds(3, 4, 4));

    assertThat(report.rows()).isEqualTo(6);
    assertThat(report.classes()).isEqualTo(3);
    assertThat(report.smallest()).isEqualTo(1);
    assertThat(report.greatestRisk().value()).hasValue(1.0);
    assertThat(report.averageRisk().value()).hasValue(0.5);
    assertThat(report.uniqueness().value().orElseThrow()).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(report.smallClasses()).isEqualTo(Map.of(1L, 1L, 2L, 1L));
    Diversity diversity = report.diversity().getFirst();
    assertThat(diversity.least()).isEqualTo(1);
    assertThat(diversity.poorClasses()).isEqualTo(Map.of(1L, 2L, 3L, 1L));
    assertThat(report.failures())
        .containsExactly(
            new RiskFailure.TooFewRows(1, 3, 2, 3),
            new RiskFailure.TooFewValues("illness", 1, 4, 3, 6));
  }

  @Test
  void aClassOfTwoLeaksTheIllnessThatBothHave() throws IOException {
    AnonymityReport report =
        report("1,男,40-49,流感\n".repeat(2), 8, new AnonymityThresholds(2, 2, 3));

    assertThat(report.failures())
        .containsExactly(new RiskFailure.TooFewValues("illness", 1, 2, 1, 2));
  }

  @ParameterizedTest
  @CsvSource({"20, true, true, true", "19, false, true, true", "4, false, false, true"})
  void aReleaseForMorePeopleNeedsLargerClasses(
      int size, boolean unconditional, boolean conditional, boolean sandbox) throws IOException {
    String rows = "1,男,40-49,流感\n" + "1,男,40-49,肿瘤\n".repeat(size - 1);

    assertThat(report(rows, 8, AnonymityThresholds.UNCONDITIONAL).passes())
        .isEqualTo(unconditional);
    assertThat(report(rows, 8, AnonymityThresholds.CONDITIONAL).passes()).isEqualTo(conditional);
    assertThat(report(rows, 8, AnonymityThresholds.SANDBOX).passes()).isEqualTo(sandbox);
  }

  @Test
  void aFieldAboutHealthNeedsMoreValues() throws IOException {
    List<SensitiveColumn> health = List.of(new SensitiveColumn(ILLNESS.getFirst().column(), true));
    String rows = "1,男,40-49,流感\n".repeat(10) + "1,男,40-49,肿瘤\n".repeat(10);
    try (AnonymityCheck check = new AnonymityCheck(QUASI, health, new RiskStorage(8, directory))) {
      RiskRun.send(HEADER + rows, FIELDS, check::add);

      assertThat(check.finish(AnonymityThresholds.UNCONDITIONAL).failures())
          .containsExactly(new RiskFailure.TooFewValues("illness", 2, 3, 1, 20));
    }
  }

  @Test
  void badRowsAreNotReleasedAndDoNotCount() throws IOException {
    assertThat(report("1,男,a,b\nx,男,a,b\n", 8, AnonymityThresholds.SANDBOX).rows()).isEqualTo(1);
  }

  @Test
  void nothingIsNoValueOfItsOwnAndAClassOfItsOwn() throws IOException {
    AnonymityReport report =
        report("1,,a,b\n1,,a,\n1,x,a,\n1,x,a,\n", 8, new AnonymityThresholds(2, 2, 3));

    assertThat(report.classes()).isEqualTo(2);
    assertThat(report.diversity().getFirst().poorClasses()).isEqualTo(Map.of(1L, 1L));
  }

  @Test
  void cellsDoNotRunIntoEachOther() throws IOException {
    AnonymityReport report =
        report("1,ab,c,x\n1,a,bc,x\n1,abc,,x\n1,,abc,x\n", 8, AnonymityThresholds.SANDBOX);

    assertThat(report.classes()).isEqualTo(4);
  }

  @Test
  void aNumberIsTheSameWithMoreDecimals() throws IOException {
    List<Field> fields = List.of(aField("n", FieldType.NUMBER).build());
    List<RiskColumn> columns = List.of(new RiskColumn("n", 0, FieldType.NUMBER));
    try (AnonymityCheck check =
        new AnonymityCheck(columns, List.of(), new RiskStorage(8, directory))) {
      RiskRun.send("n\n1.5\n1.50\n100\n100.0\n10\n0.0\n0\n", fields, check::add);

      assertThat(check.finish(AnonymityThresholds.SANDBOX).classes()).isEqualTo(4);
    }
  }

  @Test
  void aFileThatIsReadAnewCountsOnce() throws IOException {
    try (AnonymityCheck check = new AnonymityCheck(QUASI, ILLNESS, new RiskStorage(8, directory))) {
      RiskRun.send(HEADER + "1,a,b,c\n", FIELDS, check::add);
      check.restart();
      RiskRun.send(HEADER + "1,a,b,c\n", FIELDS, check::add);

      assertThat(check.finish(AnonymityThresholds.SANDBOX).rows()).isEqualTo(1);
    }
  }

  @Test
  void withoutRowsNothingIsEvaluated() throws IOException {
    try (AnonymityCheck check = new AnonymityCheck(QUASI, ILLNESS, new RiskStorage(8, directory))) {
      AnonymityReport report = check.finish(AnonymityThresholds.UNCONDITIONAL);

      assertThat(report.smallest()).isZero();
      assertThat(report.greatestRisk().value()).isEmpty();
      assertThat(report.averageRisk().value()).isEmpty();
      assertThat(report.uniqueness().value()).isEmpty();
    }
  }

  @Test
  void oneRowMustFindRoom() {
    List<SensitiveColumn> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      many.addAll(ILLNESS);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AnonymityCheck(QUASI, many, new RiskStorage(8, directory)).close());
  }

  @ParameterizedTest
  @CsvSource({"1, 8", "2, 8", "3, 50", "4, 1000", "5, 100000"})
  void theFiguresAreThoseOfAMap(long seed, int entries) throws IOException {
    Random random = new Random(seed);
    int districts = 1 + random.nextInt(300);
    StringBuilder csv = new StringBuilder();
    Map<List<String>, List<String>> classes = new HashMap<>();
    for (int row = 0; row < 12_000; row++) {
      // Squared, so that some classes are large and many are small.
      String district = Integer.toString(random.nextInt(districts) * random.nextInt(districts));
      String sex = random.nextBoolean() ? "男" : "女";
      String age = random.nextInt(9) + "0-" + random.nextInt(2);
      String illness = random.nextInt(10) == 0 ? "" : "病" + random.nextInt(1 + random.nextInt(4));
      csv.append(String.join(",", district, sex, age, illness)).append('\n');
      classes.computeIfAbsent(List.of(district, sex, age), key -> new ArrayList<>()).add(illness);
    }

    AnonymityReport report = report(csv.toString(), entries, AnonymityThresholds.UNCONDITIONAL);

    assertThat(report).isEqualTo(reference(classes));
  }

  private static AnonymityReport reference(Map<List<String>, List<String>> classes) {
    TreeMap<Long, Long> small = new TreeMap<>();
    TreeMap<Long, Long> poor = new TreeMap<>();
    long rows = 0;
    long poorRows = 0;
    long least = Long.MAX_VALUE;
    long smallest = Long.MAX_VALUE;
    for (List<String> members : classes.values()) {
      long size = members.size();
      rows += size;
      smallest = Math.min(smallest, size);
      if (size < 20) {
        small.merge(size, 1L, Long::sum);
      }
      Set<String> values = new HashSet<>(members);
      values.remove("");
      if (!values.isEmpty()) {
        least = Math.min(least, values.size());
        if (values.size() < 2) {
          poor.merge((long) values.size(), 1L, Long::sum);
          poorRows += size;
        }
      }
    }
    return new AnonymityReport(
        AnonymityThresholds.UNCONDITIONAL,
        rows,
        classes.size(),
        smallest,
        small.getOrDefault(1L, 0L),
        small,
        List.of(new Diversity("illness", 2, least, poor, poorRows)));
  }
}
