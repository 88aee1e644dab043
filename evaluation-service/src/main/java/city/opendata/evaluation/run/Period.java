package city.opendata.evaluation.run;

import city.opendata.kit.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;

/** A calendar year of the city. */
record Period(int year) {

  LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  /** Its first instant. */
  Instant start() {
    return firstDay().atStartOfDay(CityTime.ZONE).toInstant();
  }

  /** Its last instant, in the resolution of the facts. */
  Instant end() {
    return lastDay().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant().minusNanos(1000);
  }
}
