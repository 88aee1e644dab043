package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearMonthsTest {

  @ParameterizedTest
  @CsvSource({
    "2023-05, 2023-05", "2023-5, 2023-05", "2023/5, 2023-05", "2023.05, 2023-05",
    "2023.10, 2023-10", "202305, 2023-05", "2023年5月, 2023-05", "2023年12月份, 2023-12",
    "二〇二三年五月, 2023-05", "二○二三年十二月, 2023-12", "0001-01, 0001-01", "9999/12, 9999-12"
  })
  void readsMonthsAndWritesThemAsIso(String text, String canonical) {
    TextBuffer into = new TextBuffer(8);
    YearMonths.append(parse(text), into);
    assertThat(into).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-13",
        "2023-00",
        "0000-05",
        "2023-",
        "2023",
        "2023-05-01",
        "2023年5月1日",
        "2023年",
        "2023年5",
        "5月",
        "2023.5",
        "2023.1",
        "230501",
        "202313",
        "2023-005",
        "2023 05",
        "二三年五月",
        "农历二〇二三年五月",
        "二〇二三年正月",
        "2023年5月份1",
        "٢٠٢٣-٠٥",
        ""
      })
  void refusesOtherText(String text) {
    assertThat(parse(text)).isEqualTo(YearMonths.NO_MONTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%04d-%02d", "%04d/%d", "%04d年%d月", "%04d.%02d"})
  void countsAsTheJdkDoes(String format) {
    for (int year = 1; year < 10_000; year += 7) {
      int month = 1 + year % 12;
      assertThat(parse(String.format(Locale.ROOT, format, year, month)))
          .isEqualTo((int) YearMonth.of(year, month).getLong(ChronoField.PROLEPTIC_MONTH));
    }
  }

  @Test
  void neverThrows() {
    Random random = new Random(20);
    for (int run = 0; run < 100_000; run++) {
      Slice slice = Slice.exactly(Slice.garbage(random, "0012-/.年月份二〇十五"));
      YearMonths.parse(slice.bytes(), slice.start(), slice.end());
    }
  }

  private static int parse(String text) {
    Slice slice = Slice.of(text);
    return YearMonths.parse(slice.bytes(), slice.start(), slice.end());
  }
}
