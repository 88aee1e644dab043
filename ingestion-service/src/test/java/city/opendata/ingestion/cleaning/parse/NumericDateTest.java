package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericDateTest {

  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
  private static final DateOptions FROM_1900 = new DateOptions(DateSystem.FROM_1900, false, false);
  private static final DateOptions FROM_1904 = new DateOptions(DateSystem.FROM_1904, false, false);
  private static final DateOptions SECONDS = new DateOptions(null, true, false);
  private static final DateOptions MILLISECONDS = new DateOptions(null, false, true);
  private static final DateOptions ALL = new DateOptions(DateSystem.FROM_1900, true, true);

  @ParameterizedTest
  @CsvSource({
    "45047, 2023-05-01",
    "1, 1900-01-01",
    "59, 1900-02-28",
    "61, 1900-03-01",
    "73050, 2099-12-31"
  })
  void readsSerialsFrom1900(String text, LocalDate day) {
    assertThat(day(text, FROM_1900)).isEqualTo(day.toEpochDay());
  }

  @ParameterizedTest
  @CsvSource({"43585, 2023-05-01", "0, 1904-01-01", "60, 1904-03-01", "71588, 2099-12-31"})
  void readsSerialsFrom1904(String text, LocalDate day) {
    assertThat(day(text, FROM_1904)).isEqualTo(day.toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"60", "0", "73051", "99999", "045047", "00001", "-1", "1.5", "+5", "４５", ""})
  void refusesSerialsOfNoDay(String text) {
    assertThat(day(text, FROM_1900)).isEqualTo(Dates.NO_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1949", "1900", "2023", "2099"})
  void doesNotTakeAYearForASerial(String text) {
    assertThat(day(text, FROM_1900)).isEqualTo(Dates.NO_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"45047", "45047.5", "1682899200", "1682899200000", "1"})
  void readsNoNumberUnlessToldTo(String text) {
    assertThat(day(text, DateOptions.WRITTEN)).isEqualTo(Dates.NO_DATE);
    assertThat(moment(text, DateOptions.WRITTEN)).isEqualTo(Moments.NO_MOMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"230501", "13800000000", "12345678", "1682899200.5", "0682899200"})
  void refusesNumbersOfOtherLengths(String text) {
    assertThat(moment(text, ALL)).isEqualTo(Moments.NO_MOMENT);
    assertThat(day(text, ALL)).isEqualTo(Dates.NO_DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "45047, 2023-04-30T16:00:00Z",
    "45047.5, 2023-05-01T04:00:00Z",
    "45047.333333333336, 2023-05-01T00:00:00Z",
    "45047.3333333333, 2023-05-01T00:00:00Z",
    "45047.99999999999, 2023-05-01T16:00:00Z"
  })
  void readsSerialsWithATimeOfDay(String text, Instant moment) {
    assertThat(moment(text, FROM_1900)).isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"45047.", "45047,5", "45047.5.5", "45047.123456789012345678", ".5", "60.5"})
  void refusesSerialsWithOtherFractions(String text) {
    assertThat(moment(text, FROM_1900)).isEqualTo(Moments.NO_MOMENT);
  }

  @Test
  void readsSecondsAndMillisecondsOnTheCitysCalendar() {
    Random random = new Random(19);
    for (int run = 0; run < 20_000; run++) {
      long millis = random.nextLong(800_000_000_000L, 9_000_000_000_000L);
      Instant instant = Instant.ofEpochMilli(millis);
      long day = instant.atZone(CITY).toLocalDate().toEpochDay();
      String seconds = Long.toString(instant.getEpochSecond());

      assertThat(moment(Long.toString(millis), MILLISECONDS)).isEqualTo(millis * 1000);
      assertThat(moment(seconds, SECONDS)).isEqualTo(instant.getEpochSecond() * 1_000_000);
      assertThat(day(seconds, SECONDS)).isEqualTo(day);
      assertThat(day(Long.toString(millis), MILLISECONDS)).isEqualTo(day);
      assertThat(day(seconds, MILLISECONDS)).isEqualTo(Dates.NO_DATE);
    }
  }

  private static long day(String text, DateOptions options) {
    Slice slice = Slice.of(text);
    return Dates.parse(slice.bytes(), slice.start(), slice.end(), options);
  }

  private static long moment(String text, DateOptions options) {
    Slice slice = Slice.of(text);
    return Moments.parse(slice.bytes(), slice.start(), slice.end(), options);
  }
}
