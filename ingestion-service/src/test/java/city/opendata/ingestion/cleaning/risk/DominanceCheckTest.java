package city.opendata.ingestion.cleaning.risk;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DominanceCheckTest {

  private static final List<Field> FIELDS =
      List.of(
          aField("industry").build(),
          aField("firm").build(),
          aField("tax", FieldType.NUMBER).build());
  private static final String HEADER = "industry,firm,tax\n";

  @TempDir private Path directory;

  private DominanceCheck check(int entries) {
    RiskColumn tax = new RiskColumn("tax", 2, FieldType.NUMBER);
    return new DominanceCheck(
        new DominanceColumns(
            List.of(new RiskColumn("industry", 0, FieldType.STRING)),
            new RiskColumn("firm", 1, FieldType.STRING),
            tax,
            2),
        new RiskStorage(entries, directory));
  }

  private DominanceReport report(String rows, int entries) throws IOException {
    try (DominanceCheck check = check(entries)) {
      RiskRun.send(HEADER + rows, FIELDS, check::add);
      return check.finish(DominanceRule.USUAL, SuppressedCells.IGNORED);
    } finally {
      assertThat(RiskRun.names(directory)).isEmpty();
    }
  }

  private static String firms(String... amounts) {
    StringBuilder rows = new StringBuilder();
    for (int firm = 0; firm < amounts.length; firm++) {
      rows.append("钢铁,firm").append(firm).append(',').append(amounts[firm]).append('\n');
    }
    return rows.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "70, 7.5, 7.5, 7.5, 7.5,",
    "70.01, 7.5, 7.5, 7.5, 7.49, ONE_DOMINATES",
    "60, 25, 5, 5, 5,",
    "60, 25.01, 5, 5, 4.99, TWO_DOMINATE",
    "-70.01, 7.5, -7.5, 7.5, 7.49, ONE_DOMINATES",
    "0, 0, 0, 0, 0,",
    "64565045180885073.55, 0.01, 0.01, 0.01, 0.01, ONE_DOMINATES"
  })
  void aCellIsSuppressedWhenOneOrTwoHaveNearlyAllOfIt(
      String one, String two, String three, String four, String five, Suppression why)
      throws IOException {
    DominanceReport report = report(firms(one, two, three, four, five), 8);

    assertThat(report.cells()).isEqualTo(1);
    assertThat(report.suppressed()).isEqualTo(why == null ? Map.of() : Map.of(why, 1L));
    assertThat(report.passes()).isEqualTo(why == null);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "4, true", "5, false"})
  void aCountOfOneToFourIsSuppressed(int firms, boolean suppressed) throws IOException {
    String[] amounts = new String[firms];
    Arrays.fill(amounts, "1");

    assertThat(report(firms(amounts), 8).suppressed())
        .isEqualTo(suppressed ? Map.of(Suppression.FEW_CONTRIBUTORS, 1L) : Map.of());
  }

  @Test
  void severalRowsOfAFirmAreOneContributor() throws IOException {
    assertThat(report("钢铁,a,1\n".repeat(10), 8).suppressed())
        .isEqualTo(Map.of(Suppression.FEW_CONTRIBUTORS, 1L));
  }

  @Test
  void aRowWithoutAmountContributesNothing() throws IOException {
    assertThat(report("钢铁,a,\n", 8).cells()).isZero();
  }

  @Test
  void tellsWhichCellsThatAre() throws IOException {
    Set<SuppressedCells.CellKey> suppressed = new HashSet<>();
    Map<Integer, SuppressedCells.CellKey> rows = new HashMap<>();
    try (DominanceCheck check = check(8)) {
      RiskRun.send(
          HEADER + firms("1", "1", "1", "1", "1") + "纺织,a,1\n",
          FIELDS,
          block -> {
            check.add(block);
            for (int row = 0; row < block.rows(); row++) {
              rows.put(row, check.cell(block, row));
            }
          });

      check.finish(DominanceRule.USUAL, (cell, why) -> suppressed.add(cell));
    }

    assertThat(suppressed).containsExactly(rows.get(5));
    assertThat(rows.get(0)).isEqualTo(rows.get(4)).isNotEqualTo(rows.get(5));
  }

  @Test
  void amountsThatNoLongHoldsAreAnErrorAndNoResult() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> report(firms("92233720368547758.07", "0.01"), 8));
  }

  @Test
  void aTextIsNoAmount() {
    RiskColumn text = new RiskColumn("tax", 2, FieldType.STRING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DominanceColumns(List.of(), text, text, 2))
        .withMessage("tax is no amount");
  }

  @ParameterizedTest
  @CsvSource({"1, 8", "2, 9", "3, 100", "4, 100000"})
  void theFiguresAreThoseOfAMap(long seed, int entries) throws IOException {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder();
    Map<Integer, Map<Integer, BigDecimal>> cells = new HashMap<>();
    for (int row = 0; row < 6_000; row++) {
      int industry = random.nextInt(400);
      int firm = random.nextInt(1 + industry % 13);
      BigDecimal amount =
          BigDecimal.valueOf((long) Math.exp(random.nextDouble() * 14), random.nextInt(3));
      csv.append(industry).append(',').append(firm).append(',').append(amount.toPlainString());
      csv.append('\n');
      cells.computeIfAbsent(industry, key -> new HashMap<>()).merge(firm, amount, BigDecimal::add);
    }

    DominanceReport report = report(csv.toString(), entries);

    assertThat(report).isEqualTo(reference(cells));
  }

  private static DominanceReport reference(Map<Integer, Map<Integer, BigDecimal>> cells) {
    Map<Suppression, Long> suppressed = new EnumMap<>(Suppression.class);
    for (Map<Integer, BigDecimal> firms : cells.values()) {
      List<BigDecimal> amounts = firms.values().stream().sorted(Comparator.reverseOrder()).toList();
      BigDecimal total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (amounts.size() < 5) {
        suppressed.merge(Suppression.FEW_CONTRIBUTORS, 1L, Long::sum);
      } else if (amounts.get(0).compareTo(total.multiply(new BigDecimal("0.70"))) > 0) {
        suppressed.merge(Suppression.ONE_DOMINATES, 1L, Long::sum);
      } else if (amounts
              .get(0)
              .add(amounts.get(1))
              .compareTo(total.multiply(new BigDecimal("0.85")))
          > 0) {
        suppressed.merge(Suppression.TWO_DOMINATE, 1L, Long::sum);
      }
    }
    return new DominanceReport(DominanceRule.USUAL, cells.size(), suppressed);
  }
}
