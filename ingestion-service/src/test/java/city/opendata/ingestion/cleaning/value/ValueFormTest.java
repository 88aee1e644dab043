package city.opendata.ingestion.cleaning.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "-7, -7",
    "+7, 7",
    "007, 7",
    "-007, -7",
    "-0, 0",
    "000, 0",
    "12345678901234567890, 12345678901234567890",
    "1.0, ",
    "1e3, ",
    "--1, ",
    "-, ",
    "+, ",
    "'1 2', ",
    "٣, ",
    "０, ",
    "'', "
  })
  void integersLoseSignAndZerosThatSayNothing(String text, @Nullable String canonical) {
    assertThat(new IntegerForm().canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.50",
    "-1.50, -1.50",
    "0.5, 0.5",
    "-0.5, -0.5",
    ".5, 0.5",
    "5., 5",
    "+1.5, 1.5",
    "007.10, 7.10",
    "-0, 0",
    "1E3, 1000",
    "1.5e-3, 0.0015",
    "100, 100",
    "0, 0",
    "., ",
    "'', ",
    "-, ",
    "1.2.3, ",
    "1e, ",
    "1e999, ",
    "1e99999999999, ",
    "NaN, ",
    "1_0, ",
    "'1,000', ",
    "٣.٥, "
  })
  void numbersKeepTheirScaleAndLoseTheirExponent(String text, @Nullable String canonical) {
    assertThat(new NumberForm().canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true", "TRUE, true", "是, true", "1, true", "false, false", "False, false",
    "否, false", "0, false", "yes, ", "2, ", "tRuE, ", "'', "
  })
  void yesAndNoAreWrittenInChineseEnglishAndDigits(String text, @Nullable String canonical) {
    assertThat(new BooleanForm().canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-05-01, 2023-05-01",
    "2023/5/1, 2023-05-01",
    "2023/05/01, 2023-05-01",
    "2023-5-1, 2023-05-01",
    "20230501, 2023-05-01",
    "2024-02-29, 2024-02-29",
    "0001-01-01, 0001-01-01",
    "2023-02-29, ",
    "2023-13-01, ",
    "2023-00-10, ",
    "0000-01-01, ",
    "2023-05, ",
    "230501, ",
    "2023/5-1, ",
    "2023-05-001, ",
    "2023--5-1, ",
    "2023-05-0a, ",
    "20230532, ",
    "45047, ",
    "'', "
  })
  void datesBecomeIsoAndDaysThatNeverWereAreNone(String text, @Nullable String canonical) {
    assertThat(new DateForm().canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-05-01T08:00:00+08:00, 2023-05-01T08:00:00+08:00",
    "2023-05-01T08:00:00Z, 2023-05-01T08:00:00Z",
    "2023-05-01T08:00:00.125Z, 2023-05-01T08:00:00.125Z",
    "2023-05-01 08:00:00, 2023-05-01T08:00:00+08:00",
    "2023/5/1 8:05, 2023-05-01T08:05:00+08:00",
    "2023-05-01T08:00:00-0330, 2023-05-01T08:00:00-03:30",
    "2023-05-01T08:00:00+08, 2023-05-01T08:00:00+08:00",
    "2023-05-01T24:00:00, ",
    "2023-05-01T08:60, ",
    "2023-02-29T08:00, ",
    "2023-05-01, ",
    "2023-05-01T, ",
    "2023-05-01T08:00:00+15:00, ",
    "2023-05-01T08:00:00+14:30, ",
    "2023-05-01T08:00:00.1234567Z, ",
    "T08:00, ",
    "'', "
  })
  void momentsGetTheCitysOffsetWhenTheyHaveNone(String text, @Nullable String canonical) {
    assertThat(new DateTimeForm().canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"9, 10", "-10, -9", "999999999999999999, 12345678901234567890"})
  void integersCompareByValue(String smaller, String greater) {
    assertThat(new IntegerForm().compare(smaller, greater)).isNegative();
    assertThat(new IntegerForm().compare(greater, smaller)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"2023-05-01T08:00:00+08:00, 2023-05-01T00:00:01Z"})
  void momentsCompareAsInstants(String earlier, String later) {
    assertThat(new DateTimeForm().compare(earlier, later)).isNegative();
  }
}
