package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedNumberTest {

  private static final NumberOptions ALL = new NumberOptions(true, true, true, true, true);
  private static final NumberOptions NO_MAGNITUDES =
      new NumberOptions(true, true, true, true, false);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,234,567.80; 1234567.80",
        "-1,234; -1234",
        "+1,234; 1234",
        "12,345; 12345",
        "123,456; 123456"
      })
  void readsGroupsOfThree(String text, String canonical) {
    assertThat(canonical(text, ALL)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2345",
        "1234,567",
        "1,23",
        "1,234,56",
        ",123",
        "1,234,",
        "1,,234",
        "0,123",
        "1.5,000",
        "1,234.",
        "1,234.5,6",
        "1,234e3",
        "-,123"
      })
  void refusesOtherGroups(String text) {
    assertThat(canonical(text, ALL)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "12.5%, 0.125",
    "12%, 0.12",
    "100%, 1.00",
    "-0.5%, -0.005",
    "0%, 0.00",
    "12.50%, 0.1250",
    "12.5 %, 0.125",
    "12.5％, 0.125"
  })
  void dividesByAHundredExactly(String text, String canonical) {
    assertThat(canonical(text, ALL)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "三亿五千万, 350000000",
    "壹仟贰佰叁拾肆, 1234",
    "廿三, 23",
    "一万零二十, 10020",
    "两千三百, 2300",
    "负三, -3",
    "負十二, -12",
    "三点一四, 3.14",
    "零点五〇, 0.50",
    "负零点五, -0.5",
    "二〇二三, 2023",
    "-三, -3"
  })
  void readsChineseNumerals(String text, String canonical) {
    assertThat(canonical(text, NO_MAGNITUDES)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "¥5; 5",
        "￥5.50; 5.50",
        "¥ 5; 5",
        "5元; 5",
        "5 元; 5",
        "¥-5; -5",
        "-¥5; -5",
        "¥1,234.50; 1234.50",
        "一百元; 100"
      })
  void leavesCurrencyOut(String text, String canonical) {
    assertThat(canonical(text, ALL)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "3.5万, 35000",
    "3万, 30000",
    "1.23456万, 12345.6",
    "1.2万亿, 1200000000000",
    "2亿, 200000000",
    "3.5万元, 35000",
    "-0.5亿, -50000000"
  })
  void multipliesOnlyWhenToldTo(String text, String canonical) {
    assertThat(canonical(text, ALL)).isEqualTo(canonical);
    assertThat(canonical(text, NO_MAGNITUDES)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%", "¥", "元", "-", "负", "--5", "¥--5", "-¥-5", "5%%", "¥5%", "5万%", "万", "5亿万", "5元元",
        "1e3%", "三点", "点五", "三点一点四", "三点十", "5 ", " 5", "- 5", "3千", "٣%", "5.%", "", "$5"
      })
  void refusesOtherText(String text) {
    assertThat(canonical(text, ALL)).isNull();
  }

  @Test
  void takesPlainNumbersAsEver() {
    assertThat(canonical("1.50", ALL)).isEqualTo("1.50");
    assertThat(canonical("1E3", ALL)).isEqualTo("1000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1,234; 1234", "廿三; 23", "-0.5万; -5000", "5元; 5"})
  void wholeNumbersHaveMarksToo(String text, String canonical) {
    assertThat(integer(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "5.", "1e3", "500%", "1,234.0", "三点一四", "1.23456万"})
  void refusesWholeNumbersWithAFraction(String text) {
    assertThat(integer(text)).isNull();
  }

  @Test
  void readsRandomDecimalsInGroupsAndPercent() {
    DecimalFormat grouped =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    Random random = new Random(17);
    for (int run = 0; run < 20_000; run++) {
      BigInteger whole = new BigInteger(random.nextInt(1, 90), random);
      BigDecimal number = new BigDecimal(whole, random.nextInt(20));

      assertThat(canonical(grouped.format(whole), ALL)).isEqualTo(whole.toString());
      assertThat(canonical(number.toPlainString() + "%", ALL))
          .isEqualTo(number.movePointLeft(2).toPlainString());
    }
  }

  @Test
  void neverThrowsAndLeavesNothingBehindWhatItRefuses() {
    Random random = new Random(18);
    for (int run = 0; run < 100_000; run++) {
      Slice slice = Slice.exactly(Slice.garbage(random, "0123,,.%¥￥元万亿一十百点负- "));
      slice.append((text, start, end, into) -> Numbers.canonical(text, start, end, into, ALL));
      slice.append((text, start, end, into) -> Integers.canonical(text, start, end, into, ALL));
    }
  }

  private static @Nullable String canonical(String text, NumberOptions options) {
    return Slice.of(text)
        .append((bytes, start, end, into) -> Numbers.canonical(bytes, start, end, into, options));
  }

  private static @Nullable String integer(String text) {
    return Slice.of(text)
        .append((bytes, start, end, into) -> Integers.canonical(bytes, start, end, into, ALL));
  }
}
