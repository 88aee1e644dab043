package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.reference.ReferenceValues;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2023-05-01, 2023-05-01",
    "2023/5/1, 2023-05-01",
    "2023/05/01, 2023-05-01",
    "2023-5-1, 2023-05-01",
    "2023-05-1, 2023-05-01",
    "20230501, 2023-05-01",
    "2023.5.1, 2023-05-01",
    "2023.05.01, 2023-05-01",
    "2023年5月1日, 2023-05-01",
    "2023年05月01号, 2023-05-01",
    "2023年12月31號, 2023-12-31",
    "二〇二三年五月一日, 2023-05-01",
    "二○二三年十二月三十一日, 2023-12-31",
    "二零二三年零五月〇一日, 2023-05-01",
    "二〇二四年二月廿九日, 2024-02-29",
    "二〇二三年十月卅一号, 2023-10-31",
    "2023年五月廿日, 2023-05-20",
    "2024-02-29, 2024-02-29",
    "2000-02-29, 2000-02-29",
    "0001-01-01, 0001-01-01",
    "9999-12-31, 9999-12-31"
  })
  void readsDaysAsTheyAreWritten(String text, LocalDate day) {
    assertThat(parse(text)).isEqualTo(day.toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "1900-02-29",
        "2023-13-01",
        "2023-00-10",
        "0000-01-01",
        "2023-05-00",
        "2023-05-32",
        "20230532",
        "2023/5-1",
        "2023-05-001",
        "2023--5-1",
        "2023-05-0a",
        "2023-05",
        "202305",
        "2023",
        "45047",
        "1682899200",
        "-023-05-01",
        "2023-05-0/",
        "2023-05-0:",
        "2023:05-01",
        "2023-05-01 ",
        "2023-05-01T",
        "2023年2月29日",
        "2023年5月1",
        "2023年5月",
        "23年5月1日",
        "2023年5月1日1",
        "2023年5月001日",
        "2023年13月1日",
        "2023年月日",
        "2023月5年1日",
        "二〇二三年一二月一日",
        "二三年五月一日",
        "二〇二三年二月二十九日",
        "2023.5.1.",
        "2023.5-1",
        "长期",
        "٢٠٢٣-٠٥-٠١",
        "２０２３-０５-０１",
        "",
        "-"
      })
  void refusesDaysThatNeverWereAndOtherText(String text) {
    assertThat(parse(text)).isEqualTo(Dates.NO_DATE);
  }

  @Test
  void doesNotGuessWhichOfSixDigitsIsTheYear() {
    assertThat(parse("230501")).isEqualTo(Dates.NO_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"农历二〇二三年五月初一", "二〇二三年五月初一日", "二〇二三年正月一日", "二〇二三年闰二月一日"})
  void leavesTheLunarCalendarAsText(String text) {
    assertThat(parse(text)).isEqualTo(Dates.NO_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31", "9999/12/31", "99991231", "长期", "永久"})
  void knowsAnOpenEnd(String text) {
    Slice slice = Slice.of(text);
    assertThat(Dates.isOpenEnd(slice.bytes(), slice.start(), slice.end())).isTrue();
    assertThat(Dates.isNone(slice.bytes(), slice.start(), slice.end())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-00", "1900/1/0", "0000-00-00", "00000000", "0000/0/0"})
  void knowsNoDate(String text) {
    Slice slice = Slice.of(text);
    assertThat(Dates.isNone(slice.bytes(), slice.start(), slice.end())).isTrue();
    assertThat(parse(text)).isEqualTo(Dates.NO_DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2023-05-01", "1900-01-01", "9999-12-30", "长", "长期有", "永", "0000-00-0a"})
  void takesNothingElseForAnOpenEndOrNone(String text) {
    Slice slice = Slice.of(text);
    assertThat(Dates.isOpenEnd(slice.bytes(), slice.start(), slice.end())).isFalse();
    assertThat(Dates.isNone(slice.bytes(), slice.start(), slice.end())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%04d年%d月%d日",
        "%04d.%d.%d",
        "%04d年%02d月%02d号",
        "%04d-%02d-%02d",
        "%04d/%d/%d",
        "%04d-%d-%d",
        "%04d%02d%02d"
      })
  void agreesWithTheCalendarOfTheJdk(String format) {
    Random random = new Random(5);
    for (int run = 0; run < 20_000; run++) {
      int year = random.nextInt(10_000);
      int month = random.nextInt(14);
      int day = random.nextInt(33);
      String text = String.format(Locale.ROOT, format, year, month, day);

      assertThat(parse(text)).as(text).isEqualTo(expected(year, month, day));
    }
  }

  @Test
  void readsEveryDayInChineseNumerals() {
    for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2005; day = day.plusDays(1)) {
      assertThat(parse(inChinese(day))).as(inChinese(day)).isEqualTo(day.toEpochDay());
    }
  }

  private static String inChinese(LocalDate day) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(day.getYear()).toCharArray()) {
      text.append("〇一二三四五六七八九".charAt(digit - '0'));
    }
    return text + "年" + numeral(day.getMonthValue()) + "月" + numeral(day.getDayOfMonth()) + "日";
  }

  private static String numeral(int number) {
    String[] tens = {"", "十", "二十", "三十"};
    String ones = number % 10 == 0 ? "" : "一二三四五六七八九".substring(number % 10 - 1, number % 10);
    return tens[number / 10] + ones;
  }

  @Test
  void takesWhatTheReferenceTakesAndMeansTheSame() {
    Random random = new Random(4);
    int taken = 0;
    for (int run = 0; run < 500_000; run++) {
      String text = nearlyADay(random);
      String canonical = ReferenceValues.canonical(FieldType.DATE, text);
      if (canonical != null) {
        taken++;
        assertThat(parse(text)).as(text).isEqualTo(LocalDate.parse(canonical).toEpochDay());
      } else {
        assertThat(parse(text)).as(text).isEqualTo(Dates.NO_DATE);
      }
    }
    assertThat(taken).isGreaterThan(10_000);
  }

  /** Without points and Chinese, which other tests try. */
  private static String nearlyADay(Random random) {
    StringBuilder text = new StringBuilder("2024-02-29");
    String alphabet = "00112239-/";
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length());
      char c = alphabet.charAt(random.nextInt(alphabet.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, c);
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, c);
      }
    }
    return text.toString();
  }

  @Test
  void writesEveryDayAsIso() {
    TextBuffer into = new TextBuffer(10);
    LocalDate last = LocalDate.of(2400, 3, 1);
    for (LocalDate day = LocalDate.of(1890, 1, 1); day.isBefore(last); day = day.plusDays(1)) {
      into.clear();
      Dates.append(day.toEpochDay(), into);
      assertThat(into).hasToString(day.toString());
    }
  }

  @Test
  void neverThrows() {
    Random random = new Random(6);
    for (int run = 0; run < 100_000; run++) {
      Slice slice = Slice.exactly(Slice.garbage(random, "0012-/. 年月日二〇十五长期"));
      Dates.parse(slice.bytes(), slice.start(), slice.end());
      Dates.isOpenEnd(slice.bytes(), slice.start(), slice.end());
      Dates.isNone(slice.bytes(), slice.start(), slice.end());
    }
  }

  private static long expected(int year, int month, int day) {
    try {
      return year == 0 ? Dates.NO_DATE : LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException neverWas) {
      return Dates.NO_DATE;
    }
  }

  private static long parse(String text) {
    Slice slice = Slice.of(text);
    return Dates.parse(slice.bytes(), slice.start(), slice.end());
  }
}
