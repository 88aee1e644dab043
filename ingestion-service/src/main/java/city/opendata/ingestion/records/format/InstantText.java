package city.opendata.ingestion.records.format;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes instants with the city's offset, several times faster than a formatter. */
final class InstantText {

  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
  private static final int NANOS_PER_MICRO = 1_000;

  private InstantText() {}

  /** Seconds always, then only as many digits as the fraction has, at most six. */
  static String of(OffsetDateTime instant) {
    OffsetDateTime local = instant.withOffsetSameInstant(OFFSET);
    StringBuilder text = new StringBuilder(32);
    digits(text, local.getYear(), 4);
    digits(text.append('-'), local.getMonthValue(), 2);
    digits(text.append('-'), local.getDayOfMonth(), 2);
    digits(text.append('T'), local.getHour(), 2);
    digits(text.append(':'), local.getMinute(), 2);
    digits(text.append(':'), local.getSecond(), 2);
    int micros = local.getNano() / NANOS_PER_MICRO;
    if (micros != 0) {
      digits(text.append('.'), micros, 6);
      int end = text.length();
      while (text.charAt(end - 1) == '0') {
        end--;
      }
      text.setLength(end);
    }
    return text.append("+08:00").toString();
  }

  private static void digits(StringBuilder text, int value, int width) {
    int limit = 10;
    for (int i = 1; i < width; i++) {
      if (value < limit) {
        text.append('0');
      }
      limit *= 10;
    }
    text.append(value);
  }
}
