package city.opendata.evaluation.fact;

import city.opendata.kit.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;

/** A calendar year of the city. */
public record Period(int year) {

  /** The year of an instant. */
  public static Period of(Instant instant) {
    return new Period(instant.atZone(CityTime.ZONE).getYear());
  }

  public Period previous() {
    return new Period(year - 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  /** Its first instant. */
  public Instant start() {
    return firstDay().atStartOfDay(CityTime.ZONE).toInstant();
  }

  /** Its last instant, in the resolution of the facts. */
  public Instant end() {
    return endOf(lastDay());
  }

  /** The last instant of a day of the city. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant().minusNanos(1000);
  }
}
