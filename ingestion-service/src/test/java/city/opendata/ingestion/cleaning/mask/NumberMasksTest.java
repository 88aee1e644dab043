package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberMasksTest {

  private static RoundNumber rounding(String step) {
    return new RoundNumber(new BigDecimal(step));
  }

  private static List<BigDecimal> decimals(String... values) {
    return Stream.of(values).map(BigDecimal::new).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, 100, 1249, 1200",
    "INTEGER, 100, 1250, 1300",
    "INTEGER, 100, -1250, -1300",
    "INTEGER, 100, 49, 0",
    "INTEGER, 10, 9223372036854775807, 9223372036854775800",
    "INTEGER, 10, -9223372036854775808, -9223372036854775800",
    "NUMBER, 1000, 1499.99, 1000",
    "NUMBER, 0.5, 1.25, 1.5",
    "NUMBER, 0.05, -0.024, 0.00",
    "NUMBER, 1E+3, 123456789012345678901234567890.5, 123456789012345678901234568000",
    "NUMBER, 0.001, 0.0005, 0.001"
  })
  void roundsHalvesAwayFromZero(FieldType type, String step, String value, String rounded) {
    assertThat(MaskRun.mask(rounding(step), type, value)).isEqualTo(rounded);
  }

  @Test
  void roundingIsThatOfExactArithmetic() {
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      BigDecimal step =
          new BigDecimal(BigInteger.valueOf(1 + random.nextInt(10_000)), random.nextInt(8))
              .stripTrailingZeros();
      BigDecimal value =
          new BigDecimal(new BigInteger(1 + random.nextInt(70), random), random.nextInt(14));
      value = random.nextBoolean() ? value : value.negate();
      step = step.setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY);

      String rounded = MaskRun.mask(new RoundNumber(step), FieldType.NUMBER, value.toPlainString());

      BigDecimal expected = value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
      assertThat(rounded).as("%s of %s", step, value).isEqualTo(expected.toPlainString());
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 120.30459976, 120.305", "2, 31.5, 31.50", "0, -0.4, 0", "3, -120.3041, -120.304"})
  void aCoordinateIsMovedToTheGrid(int decimals, String value, String snapped) {
    assertThat(MaskRun.mask(new Grid(decimals), FieldType.NUMBER, value)).isEqualTo(snapped);
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, -6, <-5",
    "INTEGER, -5, '[-5,0.5)'",
    "INTEGER, 0, '[-5,0.5)'",
    "INTEGER, 1, '[0.5,100)'",
    "INTEGER, 99, '[0.5,100)'",
    "INTEGER, 100, >=100",
    "NUMBER, -5.01, <-5",
    "NUMBER, 0.5, '[0.5,100)'",
    "NUMBER, 0.4999999999999999999999, '[-5,0.5)'",
    "NUMBER, 100.000, >=100"
  })
  void aNumberBecomesABandThatHoldsItsLowerBound(FieldType type, String value, String band) {
    assertThat(MaskRun.mask(new NumberToBand(decimals("-5", "0.5", "100")), type, value))
        .isEqualTo(band);
  }

  @Test
  void bandsOfOneWidthGoFromBottomToTop() {
    assertThat(NumberToBand.ofWidth(new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.TWO))
        .isEqualTo(new NumberToBand(decimals("0.0", "0.5", "1.0", "1.5", "2.0")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 10, width",
    "3, 0, 10, top",
    "1, 5, 5, top",
    "0.001, 0, 10, width",
    "1, 0, 1E+400, top",
    "1E-400, 0, 1, width"
  })
  void bandsThatCannotBeAreRefused(
      BigDecimal width, BigDecimal bottom, BigDecimal top, String parameter) {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(() -> NumberToBand.ofWidth(width, bottom, top))
        .satisfies(refusal -> assertThat(refusal.parameter()).isEqualTo(parameter));
  }

  @Test
  void boundsThatDoNotAscendAreRefused() {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(() -> new NumberToBand(decimals("1", "1.0")))
        .withMessage("bounds: must ascend, but 1.0 follows 1");
  }

  @Test
  void aFractionIsNoStepForIntegers() {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(() -> rounding("0.5").releasedType(FieldType.INTEGER))
        .withMessage("step: must be whole for an integer field, is 0.5");
  }
}
