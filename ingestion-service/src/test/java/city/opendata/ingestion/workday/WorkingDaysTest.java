package city.opendata.ingestion.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  private static final String HEADER = "year,kind,from,to,name,notice\n";

  private final WorkingDays days = WorkingDaysFile.shipped();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2023-01-03, 1, 2023-01-04",
    "2026-09-30, 1, 2026-10-08",
    "2026-09-30, 2, 2026-10-09",
    "2026-09-30, 3, 2026-10-10",
    "2026-09-30, 4, 2026-10-12",
    "2026-02-13, 2, 2026-02-24",
    "2026-02-20, 5, 2026-02-28",
    "2026-11-30, 5, 2026-12-07",
    "2026-12-04, 1, 2026-12-07",
    "2025-12-31, 1, 2026-01-04",
  })
  void holidaysAndWeekendsAreSkippedAndWorkedWeekendsCount(
      LocalDate from, int count, LocalDate due) {
    assertThat(days.after(from, count)).isEqualTo(due);
  }

  /** Moving days off never changes how many there are: 11 public holidays, 13 since 2025. */
  @ParameterizedTest
  @CsvSource({"2023, 105, 11", "2024, 104, 11", "2025, 104, 13", "2026, 104, 13"})
  void eachYearHasAsManyDaysOffAsTheLawGives(int year, int weekendDays, int publicHolidays) {
    LocalDate first = LocalDate.of(year, 1, 1);

    long worked = first.datesUntil(first.plusYears(1)).filter(days::isWorked).count();

    assertThat(worked).isEqualTo(first.lengthOfYear() - weekendDays - publicHolidays);
  }

  @Test
  void aYearWithoutNoticeIsWorkedFromMondayToFriday() {
    LocalDate day = LocalDate.of(2031, 10, 1);

    assertThat(days.knows(day)).isFalse();
    assertThat(days.knows(LocalDate.of(2026, 10, 1))).isTrue();
    assertThat(days.isWorked(day)).isTrue();
    assertThat(days.after(LocalDate.of(2031, 10, 3), 1)).isEqualTo(LocalDate.of(2031, 10, 6));
  }

  @Test
  void aFileAddsYearsAndReplacesThoseItNames() throws IOException {
    Path file =
        write(
            HEADER
                + "2027,HOLIDAY,2027-01-01,2027-01-03,元旦,example\n"
                + "2026,HOLIDAY,2026-01-01,2026-01-02,元旦,example\n\n");

    WorkingDays both = WorkingDaysFile.shippedWith(file);

    assertThat(both.years()).containsExactlyInAnyOrder(2023, 2024, 2025, 2026, 2027);
    assertThat(both.isWorked(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(both.isWorked(LocalDate.of(2026, 10, 1))).isTrue();
    assertThat(both.isWorked(LocalDate.of(2025, 10, 1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027,HOLIDAY,2027-01-01\n",
        "2027,FEAST,2027-01-01,2027-01-01,x,y\n",
        "2027,HOLIDAY,2027-02-29,2027-03-01,x,y\n",
        "2027,HOLIDAY,2027-01-02,2027-01-01,x,y\n",
        "2027,HOLIDAY,2027-01-02,2028-01-01,x,y\n",
        "2027,HOLIDAY,2028-01-01,2028-01-01,x,y\n",
        "2027,WORK,2027-01-04,2027-01-04,x,y\n",
      })
  void aWrongLineIsNamed(String line) throws IOException {
    Path file = write(HEADER + line);

    assertThatThrownBy(() -> WorkingDaysFile.shippedWith(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void aFileWithAnotherHeaderIsRefused() throws IOException {
    Path file = write("a,b\n");

    assertThatThrownBy(() -> WorkingDaysFile.shippedWith(file)).hasMessageContaining("line 1");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("days.csv"), text);
  }
}
