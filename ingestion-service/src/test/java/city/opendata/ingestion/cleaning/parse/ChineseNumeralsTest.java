package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};

  @ParameterizedTest
  @CsvSource({
    "二〇二三, 2023",
    "二○二三, 2023",
    "十, 10",
    "十二, 12",
    "三十一, 31",
    "廿三, 23",
    "卅一, 31",
    "一百零五, 105",
    "两千三百, 2300",
    "一万零二十, 10020",
    "三亿五千万, 350000000",
    "壹仟贰佰叁拾肆, 1234",
    "二千二百四十, 2240"
  })
  void readsNumeralsAsDepartmentsWriteThem(String text, long value) {
    assertThat(parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "零, 0",
    "〇, 0",
    "五, 5",
    "〇七, 7",
    "一十, 10",
    "一百十二, 112",
    "一百一十二, 112",
    "两万, 20000",
    "两亿两千万, 220000000",
    "十万, 100000",
    "一万亿, 1000000000000",
    "三十万五千, 305000",
    "三十万零五千, 305000",
    "三万零五, 30005",
    "一亿零三, 100000003",
    "一亿零三百万, 103000000",
    "三亿五万, 300050000",
    "卌, 40",
    "一百廿三, 123",
    "叁萬貳仟, 32000",
    "陸億, 600000000",
    "九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九, 9999999999999999"
  })
  void readsPlainFinancialAndTraditionalNumerals(String text, long value) {
    assertThat(parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"一百五", "两千三", "三万五", "三亿五", "三万五亿", "十两", "两", "两十", "一百两"})
  void refusesWhatIsOnlyHeardRight(String text) {
    assertThat(parse(text)).isEqualTo(ChineseNumerals.NO_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "百",
        "千",
        "万",
        "亿",
        "十十",
        "十百",
        "一百一百",
        "一万一万",
        "一亿亿",
        "万亿",
        "一百零",
        "零百",
        "零五十",
        "一千零零五",
        "一二百",
        "二廿",
        "廿十",
        "一兆",
        "三点一四",
        "负三",
        "123",
        "一2三",
        "一 二",
        "个",
        "一二三四五六七八九〇一二三四五六七八九"
      })
  void refusesOtherText(String text) {
    assertThat(parse(text)).isEqualTo(ChineseNumerals.NO_NUMBER);
  }

  @Test
  void readsEveryNumberAsItIsWrittenOut() {
    Random random = new Random(15);
    for (int run = 0; run < 50_000; run++) {
      long value = 1 + random.nextLong(1L << random.nextInt(1, 53));
      if (value < 10_000_000_000_000_000L) {
        assertThat(parse(written(value))).as(written(value)).isEqualTo(value);
      }
    }
  }

  @Test
  void neverThrows() {
    Random random = new Random(16);
    for (int run = 0; run < 100_000; run++) {
      Slice slice = Slice.exactly(Slice.garbage(random, "零一二两三九十廿百千万亿"));
      ChineseNumerals.parse(slice.bytes(), slice.start(), slice.end());
    }
  }

  /** Writes a number below 10^16 with one zero for each gap. */
  private static String written(long value) {
    if (value >= 100_000_000) {
      return written(value / 100_000_000) + '亿' + rest(value % 100_000_000, 10_000_000);
    }
    if (value >= 10_000) {
      return written(value / 10_000) + '万' + rest(value % 10_000, 1000);
    }
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
      int digit = (int) (value / unit % 10);
      if (digit > 0) {
        text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
      }
      gap = digit == 0 && !text.isEmpty();
    }
    return text.toString();
  }

  private static String rest(long value, long highestPlace) {
    return value == 0 ? "" : (value < highestPlace ? "零" : "") + written(value);
  }

  private static long parse(String text) {
    Slice slice = Slice.of(text);
    return ChineseNumerals.parse(slice.bytes(), slice.start(), slice.end());
  }
}
