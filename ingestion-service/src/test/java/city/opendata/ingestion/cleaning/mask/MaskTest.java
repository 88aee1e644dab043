package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaskTest {

  private static Stream<Mask> masks() {
    return Stream.of(
        new AddressTo(AddressTo.Level.DISTRICT),
        new DateToBand(5, 90, LocalDate.of(2025, 1, 1)),
        new DateToYear(),
        new Drop(),
        new EmailDomain(),
        new Grid(3),
        new IpPrefix(),
        new KeepEnds(1, 2),
        new KeepEnds(1, 2, 3),
        new NumberToBand(List.of(BigDecimal.ONE, BigDecimal.TEN)),
        new Pseudonym(4),
        new RoundNumber(BigDecimal.TEN),
        new Suppress(),
        new Surname(Surname.Given.MOU));
  }

  private static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("mosaic", Map.of(), "method: there is no method mosaic"),
        Arguments.of("keep-ends", Map.of("first", 1), "last: keep-ends needs this parameter"),
        Arguments.of("keep-ends", Map.of("first", "x", "last", 0), "first: must be a number, is x"),
        Arguments.of(
            "keep-ends", Map.of("first", 1.5, "last", 0), "first: must be a whole number, is 1.5"),
        Arguments.of("keep-ends", Map.of("first", -1, "last", 0), "first: must be 0 to 100, is -1"),
        Arguments.of(
            "keep-ends",
            Map.of("first", 1, "last", 0, "fil", 3),
            "fil: no parameter of keep-ends, which has: fill, first, last"),
        Arguments.of(
            "number-to-band",
            Map.of("bounds", List.of(1), "width", 2),
            "width: no parameter of number-to-band, which has: bounds"),
        Arguments.of(
            "number-to-band", Map.of("bounds", 1), "bounds: must be a list of numbers, is 1"),
        Arguments.of(
            "date-to-band",
            Map.of("years", 10, "top", 90, "reference", "2025-02-29"),
            "reference: must be a day as 2025-12-31, is 2025-02-29"),
        Arguments.of("round-number", Map.of("step", 0), "step: must be above 0, is 0"),
        Arguments.of("drop", Map.of("a", 1), "a: no parameter of drop, which has: none"),
        Arguments.of("surname", Map.of("given", "x"), "given: must be mou or asterisks, is x"));
  }

  @ParameterizedTest
  @MethodSource("masks")
  void isReadBackFromWhatItWrites(Mask mask) {
    assertThat(Mask.of(mask.method(), mask.parameters())).isEqualTo(mask);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void anErrorTellsWhichParameterAndWhatToDo(
      String method, Map<String, Object> parameters, String message) {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(() -> Mask.of(method, parameters))
        .withMessage(message)
        .satisfies(refusal -> assertThat(message).startsWith(refusal.parameter() + ": "));
  }

  @Test
  void numbersMayBeOfAnyClassThatJsonIsReadInto() {
    assertThat(Mask.of("keep-ends", Map.of("first", 1L, "last", new BigDecimal("2.0"))))
        .isEqualTo(new KeepEnds(1, 2));
  }

  @Test
  void aTypeThatCannotBeMaskedSoIsRefusedWithTheOnesThatCan() {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(() -> new KeepEnds(4, 0).releasedType(FieldType.DATE))
        .withMessage(
            "method: keep-ends masks a field of type string or integer, not date;"
                + " choose another method or type");
  }

  @ParameterizedTest
  @CsvSource({
    "STRING, x",
    "INTEGER, 1",
    "NUMBER, 1.5",
    "DATE, 2023-05-01",
    "DATETIME, 2023-05-01T08:00:00Z"
  })
  void nothingIsLeftOfASuppressedOrDroppedValue(FieldType type, String value) {
    assertThat(MaskRun.mask(new Suppress(), type, value)).isNull();
    assertThat(MaskRun.mask(new Drop(), type, value)).isNull();
  }
}
