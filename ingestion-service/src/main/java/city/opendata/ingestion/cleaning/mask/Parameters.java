package city.opendata.ingestion.cleaning.mask;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a mask, as they came out of JSON. */
final class Parameters {

  private final String method;
  private final Map<String, ?> given;
  private final Set<String> known = new HashSet<>();

  Parameters(String method, Map<String, ?> given) {
    this.method = method;
    this.given = given;
  }

  int integer(String name) {
    return whole(name, required(name));
  }

  @Nullable Integer optionalInteger(String name) {
    Object value = optional(name);
    return value == null ? null : whole(name, value);
  }

  BigDecimal decimal(String name) {
    return decimal(name, required(name));
  }

  LocalDate day(String name) {
    Object value = required(name);
    try {
      return LocalDate.parse(value.toString());
    } catch (DateTimeParseException e) {
      throw wrong(name, "a day as 2025-12-31", value);
    }
  }

  List<BigDecimal> decimals(String name) {
    Object value = required(name);
    if (!(value instanceof List<?> list)) {
      throw wrong(name, "a list of numbers", value);
    }
    return list.stream().map(one -> decimal(name, String.valueOf(one))).toList();
  }

  /** The constant of this name. */
  <T> T oneOf(String name, T[] constants, Function<T, String> wireName) {
    Object value = required(name);
    return Arrays.stream(constants)
        .filter(constant -> wireName.apply(constant).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    name,
                    Arrays.stream(constants).map(wireName).collect(Collectors.joining(" or ")),
                    value));
  }

  /** Whether this one is given; without it another may be. */
  boolean has(String name) {
    return optional(name) != null;
  }

  /** A parameter that nobody asked for is a typing error that would leave a value unmasked. */
  void refuseOthers() {
    Set<String> others = new TreeSet<>(given.keySet());
    others.removeAll(known);
    if (!others.isEmpty()) {
      String allowed = known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
      throw new InvalidMaskException(
          others.iterator().next(), "no parameter of " + method + ", which has: " + allowed);
    }
  }

  private @Nullable Object optional(String name) {
    known.add(name);
    return given.get(name);
  }

  private Object required(String name) {
    Object value = optional(name);
    if (value == null) {
      throw new InvalidMaskException(name, method + " needs this parameter");
    }
    return value;
  }

  private static int whole(String name, Object value) {
    try {
      return decimal(name, value).intValueExact();
    } catch (ArithmeticException e) {
      throw wrong(name, "a whole number", value);
    }
  }

  private static BigDecimal decimal(String name, Object value) {
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      throw wrong(name, "a number", value);
    }
  }

  private static InvalidMaskException wrong(String name, String wanted, Object value) {
    return new InvalidMaskException(name, "must be " + wanted + ", is " + value);
  }
}
