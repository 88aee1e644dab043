package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateMasksTest {

  private static final LocalDate REFERENCE = LocalDate.of(2025, 3, 1);
  private static final DateToBand TENS = new DateToBand(10, 90, REFERENCE);

  @ParameterizedTest
  @CsvSource({
    "DATE, 1990-01-01, 1990",
    "DATE, 1990年12月31日, 1990",
    "DATE, 2000-02-29, 2000",
    "DATE, 0001-01-01, 1",
    "DATE, 9999-12-31, 9999",
    "DATETIME, 2023-12-31T16:00:00Z, 2024",
    "DATETIME, 2023-12-31 23:59:59, 2023"
  })
  void aDateBecomesItsYear(FieldType type, String value, String year) {
    assertThat(MaskRun.mask(new DateToYear(), type, value)).isEqualTo(year);
  }

  @Test
  void theYearIsThatOfTheCalendar() {
    LocalDate first = LocalDate.of(1, 1, 1);
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      LocalDate day = first.plusDays(random.nextInt(3_652_059));

      assertThat(MaskRun.mask(new DateToYear(), FieldType.DATE, day.toString()))
          .isEqualTo(Integer.toString(day.getYear()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DATE, 1995-03-01, 30-39",
    "DATE, 1995-03-02, 20-29",
    "DATE, 2025-03-01, 0-9",
    "DATE, 2025-03-02, <0",
    "DATE, 1935-03-02, 80-89",
    "DATE, 1935-03-01, 90+",
    "DATE, 1850-01-01, 90+",
    "DATETIME, 1995-02-28T16:00:00Z, 30-39",
    "DATETIME, 1995-03-01T16:00:00Z, 20-29"
  })
  void aBirthdayBecomesABandOfAgesOnTheDayOfTheContract(FieldType type, String value, String band) {
    assertThat(MaskRun.mask(TENS, type, value)).isEqualTo(band);
  }

  @Test
  void theBandHoldsTheAge() {
    Random random = new Random(4);
    for (int round = 0; round < 5_000; round++) {
      LocalDate reference = LocalDate.of(2024, 2, 29).plusDays(random.nextInt(1_000));
      LocalDate birthday = reference.minusDays(random.nextInt(40_000));
      int age = Period.between(birthday, reference).getYears();

      String band =
          MaskRun.mask(new DateToBand(5, 85, reference), FieldType.DATE, birthday.toString());

      int low = age / 5 * 5;
      assertThat(band).isEqualTo(age >= 85 ? "85+" : low + "-" + (low + 4));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 90, years", "10, 95, top", "10, 0, top", "101, 101, years"})
  void bandsThatCannotBeAreRefused(int years, int top, String parameter) {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(() -> new DateToBand(years, top, REFERENCE))
        .satisfies(refusal -> assertThat(refusal.parameter()).isEqualTo(parameter));
  }
}
