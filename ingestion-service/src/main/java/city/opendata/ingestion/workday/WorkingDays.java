package city.opendata.ingestion.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked. In years without an official notice these are Monday to Friday.
 *
 * @param years whose holidays are known
 * @param holidays that are not worked
 * @param workedWeekends Saturdays and Sundays that are worked to make up for holidays
 */
public record WorkingDays(
    Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

  public WorkingDays {
    years = Set.copyOf(years);
    holidays = Set.copyOf(holidays);
    workedWeekends = Set.copyOf(workedWeekends);
  }

  /** Whether the holidays of the day's year are known. */
  public boolean knows(LocalDate day) {
    return years.contains(day.getYear());
  }

  public boolean isWorked(LocalDate day) {
    return workedWeekends.contains(day) || (!isWeekend(day) && !holidays.contains(day));
  }

  /**
   * The last of a number of working days; the day that is counted from is none of them.
   *
   * @param count at least 1
   */
  public LocalDate after(LocalDate day, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, not " + count);
    }
    LocalDate reached = day;
    for (int left = count; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorked(reached)) {
        left--;
      }
    }
    return reached;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
