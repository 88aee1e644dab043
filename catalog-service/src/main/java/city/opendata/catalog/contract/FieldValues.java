package city.opendata.catalog.contract;

import city.opendata.kit.text.HiddenCharacters;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the values that stand inside a contract: bounds, code lists and examples. */
final class FieldValues {

  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_DIGITS = 38;
  private static final int MOST_DECIMALS = 18;

  private FieldValues() {}

  /** The value as this type's own; empty when it does not fit. Values of one type compare. */
  static Optional<Comparable<?>> read(FieldType type, JsonNode value) {
    try {
      return switch (type) {
        case STRING -> text(value);
        case INTEGER ->
            value.isIntegralNumber() && value.canConvertToLong()
                ? Optional.of(value.longValue())
                : Optional.empty();
        case NUMBER -> number(value);
        case BOOLEAN -> value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
        case DATE ->
            isTime(value) ? Optional.of(LocalDate.parse(value.textValue())) : Optional.empty();
        case DATETIME ->
            isTime(value)
                ? Optional.of(OffsetDateTime.parse(value.textValue()).toInstant())
                : Optional.empty();
      };
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<Comparable<?>> text(JsonNode value) {
    return value.isTextual()
            && value.textValue().length() <= LONGEST_TEXT
            && !HiddenCharacters.in(value.textValue(), true)
        ? Optional.of(value.textValue())
        : Optional.empty();
  }

  /** Years have four digits here; ISO 8601 would allow a sign and more. */
  private static boolean isTime(JsonNode value) {
    return value.isTextual()
        && !value.textValue().isEmpty()
        && Character.isDigit(value.textValue().charAt(0));
  }

  /** Bounded, so that a short text such as 1e999999999 never becomes a long one. */
  private static Optional<Comparable<?>> number(JsonNode value) {
    if (!value.isNumber()
        || (value.isFloatingPointNumber()
            && !value.isBigDecimal()
            && !Double.isFinite(value.doubleValue()))) {
      return Optional.empty();
    }
    BigDecimal number = value.decimalValue();
    boolean bounded =
        number.precision() <= MOST_DIGITS
            && number.scale() <= MOST_DECIMALS
            && number.scale() >= -MOST_DIGITS;
    return bounded ? Optional.of(number) : Optional.empty();
  }

  /** Compares two values that were read as the same type. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static int compare(Comparable<?> one, Comparable<?> other) {
    return ((Comparable) one).compareTo(other);
  }
}
