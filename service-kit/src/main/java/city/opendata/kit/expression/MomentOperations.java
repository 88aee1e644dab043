package city.opendata.kit.expression;

import static city.opendata.kit.expression.ValueType.DURATION;
import static city.opendata.kit.expression.ValueType.INTEGER;
import static city.opendata.kit.expression.ValueType.MOMENT;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What can be asked of days and moments. */
final class MomentOperations {

  /** Days begin here, also in the years when the country had summer time. */
  static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  private MomentOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.<Instant, Instant>global(
            "_-_", DURATION, MOMENT, MOMENT, (later, earlier) -> Duration.between(earlier, later)),
        Operation.<Instant, Duration>global("_+_", MOMENT, MOMENT, DURATION, Instant::plus),
        Operation.<Instant, Duration>global("_-_", MOMENT, MOMENT, DURATION, Instant::minus),
        Operation.<Long>global("days", DURATION, INTEGER, Duration::ofDays),
        Operation.<Long>global("hours", DURATION, INTEGER, Duration::ofHours),
        part("year", OffsetDateTime::getYear),
        part("month", OffsetDateTime::getMonthValue),
        part("day", OffsetDateTime::getDayOfMonth));
  }

  private interface Part {
    int of(OffsetDateTime time);
  }

  private static Operation part(String function, Part part) {
    return Operation.<Instant>global(
        function, INTEGER, MOMENT, moment -> (long) part.of(moment.atOffset(OFFSET)));
  }
}
