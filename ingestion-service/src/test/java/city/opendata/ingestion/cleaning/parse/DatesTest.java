package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

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
  @ValueSource(strings = {"%04d-%02d-%02d", "%04d/%d/%d", "%04d-%d-%d", "%04d%02d%02d"})
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
      Slice slice = Slice.exactly(Slice.garbage(random, "0012-/. "));
      Dates.parse(slice.bytes(), slice.start(), slice.end());
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
