package city.opendata.kit.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that are written out in a condition. */
final class Literals {

  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?");

  private Literals() {}

  /**
   * The decimal number that stands at this place of the text, with its sign before it or there. The
   * language makes a binary number of it, which most decimal numbers are not.
   */
  static Optional<BigDecimal> decimal(String text, int position, double binary) {
    int start = text.offsetByCodePoints(0, position);
    Matcher found = DECIMAL.matcher(text);
    boolean isNumber =
        found.region(text.charAt(start) == '-' ? start + 1 : start, text.length()).lookingAt();
    return isNumber
        ? Optional.of(new BigDecimal(found.group()))
            .map(number -> binary < 0 ? number.negate() : number)
            .filter(Numbers::isBounded)
        : Optional.empty();
  }

  /** The beginning of a day. */
  static Optional<Instant> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(day.atStartOfDay().toInstant(MomentOperations.OFFSET));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }
}
