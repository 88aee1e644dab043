package city.opendata.ingestion.cleaning.parse;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.reference.ReferenceValues;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @ParameterizedTest
  @CsvSource({
    "2023-05-01T08:00:00+08:00, 2023-05-01T00:00:00Z",
    "2023-05-01T08:00:00Z, 2023-05-01T08:00:00Z",
    "2023-05-01T08:00:00z, 2023-05-01T08:00:00Z",
    "2023-05-01T08:00:00.125Z, 2023-05-01T08:00:00.125Z",
    "2023-05-01T08:00:00.000001, 2023-05-01T00:00:00.000001Z",
    "2023-05-01 08:00:00, 2023-05-01T00:00:00Z",
    "2023-05-01 8:05:30, 2023-05-01T00:05:30Z",
    "2023/5/1 8:05, 2023-05-01T00:05:00Z",
    "20230501 08:05, 2023-05-01T00:05:00Z",
    "2023-05-01T08:00:00-0330, 2023-05-01T11:30:00Z",
    "2023-05-01T08:00:00+08, 2023-05-01T00:00:00Z",
    "2023-05-01T00:00:00+14:00, 2023-04-30T10:00:00Z",
    "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.5Z"
  })
  void readsMomentsAndGivesThemTheCitysOffsetWhenTheyHaveNone(String text, Instant moment) {
    assertThat(parse(text)).isEqualTo(micros(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "20230501080000, 2023-05-01T00:00:00Z",
    "2023-05-01  08:00, 2023-05-01T00:00:00Z",
    "2023-05-01\u00A0\t\u300008:00, 2023-05-01T00:00:00Z",
    "2023.5.1 8:05, 2023-05-01T00:05:00Z",
    "2023年5月1日8时30分, 2023-05-01T00:30:00Z",
    "2023年5月1日 8时5分30秒, 2023-05-01T00:05:30Z",
    "2023年5月1日8时, 2023-05-01T00:00:00Z",
    "2023年5月1日 08:05:30, 2023-05-01T00:05:30Z",
    "2023年5月1日T08:05:30Z, 2023-05-01T08:05:30Z",
    "二〇二三年五月一日八时三十分, 2023-05-01T00:30:00Z",
    "2023-05-01 8点5分, 2023-05-01T00:05:00Z",
    "2023年5月1日上午8时5分30秒, 2023-05-01T00:05:30Z",
    "2023年5月1日下午8时5分, 2023-05-01T12:05:00Z",
    "2023/5/1 上午 8:05:30, 2023-05-01T00:05:30Z",
    "2023/5/1 下午 8:05:30, 2023-05-01T12:05:30Z",
    "2023/5/1 下午8:05:30.25, 2023-05-01T12:05:30.25Z",
    "2023/5/1 上午 12:05, 2023-04-30T16:05:00Z",
    "2023/5/1 下午 12:05, 2023-05-01T04:05:00Z",
    "2023/5/1 下午14:30, 2023-05-01T06:30:00Z",
    "2023-05-01下午2点, 2023-05-01T06:00:00Z"
  })
  void readsRarerForms(String text, Instant moment) {
    assertThat(parse(text)).isEqualTo(micros(moment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年5月1日",
        "2023年5月1日8",
        "2023年5月1日8时5",
        "2023年5月1日8时60分",
        "2023年5月1日24时",
        "2023年5月1日8时5分30",
        "2023年5月1日时",
        "2023年5月1日8时分",
        "2023年5月1日上午",
        "2023年2月29日8时",
        "2023年5月1日上午13时",
        "2023/5/1 下午 0:05",
        "2023/5/1 上午 下午 8:05",
        "2023-05-01:08:05",
        "20230501240000",
        "20230229080000",
        "20230501080060",
        "2023050108000",
        "202305010800000",
        "202305010800",
        "2023年5月8时",
        "8时5分",
        "农历二〇二三年五月初一日8时",
        "2023-05-01T 08:00",
        "2023-05-01 T08:00",
        "2023年5月1日8时5分30秒Z"
      })
  void refusesWhatIsNearlyARarerForm(String text) {
    assertThat(parse(text)).isEqualTo(Moments.NO_MOMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-05-01T24:00:00",
        "2023-05-01T08:60",
        "2023-05-01T08:00:60",
        "2023-02-29T08:00",
        "2023-05-01",
        "2023-05-01T",
        "2023-05-01T08",
        "2023-05-01T08:0",
        "2023-05-01T08:00:0",
        "2023-05-01T08:00:00+15:00",
        "2023-05-01T08:00:00+14:30",
        "2023-05-01T08:00:00+08:60",
        "2023-05-01T08:00:00+8",
        "2023-05-01T08:00:00+080",
        "2023-05-01T08:00:00.",
        "2023-05-01T08:00:00.1234567Z",
        "2023-05-01T08:00.5",
        "2023-05-01T008:00",
        "T08:00",
        "2023-05-01t08:00:00",
        "2023-05-01T٠٨:00",
        "2023-05-01T08:00:00Zz",
        "08:00:00",
        ""
      })
  void refusesOtherText(String text) {
    assertThat(parse(text)).isEqualTo(Moments.NO_MOMENT);
  }

  @Test
  void takesWhatTheReferenceTakesAndMeansTheSame() {
    Random random = new Random(7);
    int taken = 0;
    for (int run = 0; run < 200_000; run++) {
      String text = nearlyAMoment(random);
      String canonical = ReferenceValues.canonical(FieldType.DATETIME, text);
      if (canonical != null) {
        taken++;
        assertThat(parse(text))
            .as(text)
            .isEqualTo(micros(OffsetDateTime.parse(canonical).toInstant()));
      }
    }
    assertThat(taken).isGreaterThan(10_000);
  }

  @Test
  void writesMomentsWithTheCitysOffset() {
    Random random = new Random(8);
    for (int run = 0; run < 20_000; run++) {
      long micros = random.nextLong(-62_000_000_000_000_000L, 253_000_000_000_000_000L);
      TextBuffer into = new TextBuffer(8);
      Moments.append(micros, into);
      assertThat(micros(OffsetDateTime.parse(into.toString()).toInstant())).isEqualTo(micros);
      assertThat(parse(into.toString())).isEqualTo(micros);
    }
  }

  @Test
  void writesAFractionOnlyWhenThereIsOne() {
    TextBuffer into = new TextBuffer(8);
    Moments.append(0, into);
    Moments.append(10_500, into);
    assertThat(into).hasToString("1970-01-01T08:00:00+08:00" + "1970-01-01T08:00:00.0105+08:00");
  }

  @Test
  void neverThrows() {
    Random random = new Random(9);
    for (int run = 0; run < 100_000; run++) {
      String day = random.nextBoolean() ? "2023-05-01T" : "";
      Slice slice = Slice.exactly(Slice.garbage(random, day + "0123:+-. TZ年月日时分秒上下午十"));
      Moments.parse(slice.bytes(), slice.start(), slice.end());
    }
  }

  private static String nearlyAMoment(Random random) {
    String[] days = {"2023-05-01", "2023/5/1", "20230501", "2024-02-29", "2023-02-29", "1-1-1"};
    String[] gaps = {"T", " ", "", "  "};
    String[] clocks = {
      "08:05:30", "8:05", "23:59:59.123456", "24:00", "0:00:00.5", "08:5", "8:05:3"
    };
    String[] offsets = {
      "", "", "Z", "z", "+08:00", "-0330", "+14", "+14:01", "+08:", "+8", "-13:59"
    };
    return pick(random, days) + pick(random, gaps) + pick(random, clocks) + pick(random, offsets);
  }

  private static String pick(Random random, String[] some) {
    return some[random.nextInt(some.length)];
  }

  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  private static long parse(String text) {
    Slice slice = Slice.of(text);
    return Moments.parse(slice.bytes(), slice.start(), slice.end());
  }
}
