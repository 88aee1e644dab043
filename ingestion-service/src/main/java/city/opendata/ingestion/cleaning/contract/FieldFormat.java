package city.opendata.ingestion.cleaning.contract;

import city.opendata.ingestion.cleaning.identifier.IdentifierKind;
import city.opendata.ingestion.cleaning.parse.DateOptions;
import city.opendata.ingestion.cleaning.parse.DateSystem;
import city.opendata.ingestion.cleaning.parse.NumberOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a field's type does not say of how its values are written: Table Schema's {@code format}.
 */
public sealed interface FieldFormat {

  /** Nothing beyond the type. */
  FieldFormat DEFAULT = new Plain();

  /** No format. */
  record Plain() implements FieldFormat {}

  /** Text that is an identifier of a kind. */
  record Identifier(IdentifierKind kind) implements FieldFormat {}

  /** Numbers with a sign at them. */
  record MarkedNumber(boolean percent, boolean currency) implements FieldFormat {}

  /** Days or moments that may be bare numbers. */
  record BareDate(DateOptions options) implements FieldFormat {}

  /** The format of a type that has this name. */
  static FieldFormat of(String field, FieldType type, @Nullable String name) {
    if (name == null || name.equals("default")) {
      return DEFAULT;
    }
    Optional<FieldFormat> format =
        switch (type) {
          case STRING -> IdentifierKind.ofWireName(name).map(Identifier::new);
          case INTEGER, NUMBER -> number(type, name);
          case DATE, DATETIME -> date(name);
          case BOOLEAN -> Optional.empty();
        };
    return format.orElseThrow(
        () ->
            new InvalidContractException(
                field + ".format", name + " is no format of a " + type.wireName()));
  }

  private static Optional<FieldFormat> number(FieldType type, String name) {
    return switch (name) {
      case "percent" ->
          type == FieldType.NUMBER ? Optional.of(new MarkedNumber(true, false)) : Optional.empty();
      case "currency" -> Optional.of(new MarkedNumber(false, true));
      default -> Optional.empty();
    };
  }

  private static Optional<FieldFormat> date(String name) {
    return switch (name) {
      case "excel-serial" -> bareDate(DateSystem.FROM_1900, false, false);
      case "excel-serial-1904" -> bareDate(DateSystem.FROM_1904, false, false);
      case "epoch-seconds" -> bareDate(null, true, false);
      case "epoch-milliseconds" -> bareDate(null, false, true);
      default -> Optional.empty();
    };
  }

  private static Optional<FieldFormat> bareDate(
      @Nullable DateSystem serials, boolean seconds, boolean milliseconds) {
    return Optional.of(new BareDate(new DateOptions(serials, seconds, milliseconds)));
  }

  /** How the field's numbers are written. */
  default NumberOptions numbers() {
    return this instanceof MarkedNumber(boolean percent, boolean currency)
        ? new NumberOptions(true, percent, true, currency, false)
        : new NumberOptions(true, false, true, false, false);
  }

  /** How the field's days and moments are written. */
  default DateOptions dates() {
    return this instanceof BareDate(DateOptions options) ? options : DateOptions.WRITTEN;
  }
}
