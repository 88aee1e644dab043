package city.opendata.ingestion.proposal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The unit that a column's numbers end in: the header's, which a value may leave out, or else one
 * that every value has.
 */
final class UnitSuffix {

  private static final int LONGEST_BYTES = 40;

  private final boolean isFromHeader;
  private @Nullable String unit;
  private byte[] bytes = {};
  private boolean isBroken;

  UnitSuffix(@Nullable String ofHeader) {
    isFromHeader = ofHeader != null;
    if (ofHeader != null) {
      learn(ofHeader);
    }
  }

  private void learn(String suffix) {
    unit = suffix;
    bytes = suffix.getBytes(StandardCharsets.UTF_8);
  }

  /** Where a value ends without its unit. */
  int numberEnd(byte[] text, int start, int end) {
    if (unit == null && !isBroken) {
      find(text, start, end);
    }
    int number = end - bytes.length;
    boolean has =
        unit != null && number > start && Arrays.equals(text, number, end, bytes, 0, bytes.length);
    if (!has) {
      isBroken |= !isFromHeader;
      return end;
    }
    while (number > start && text[number - 1] == ' ') {
      number--;
    }
    return number;
  }

  /** What stands behind the first value's digits, if it is a unit that is known. */
  private void find(byte[] text, int start, int end) {
    int digits = start;
    while (digits < end
        && (text[digits] >= '0' && text[digits] <= '9' || ".,-+".indexOf(text[digits]) >= 0)) {
      digits++;
    }
    if (digits > start && end - digits <= LONGEST_BYTES) {
      String rest = new String(text, digits, end - digits, StandardCharsets.UTF_8).strip();
      if (!rest.equals("%") && HeaderText.isUnit(rest)) {
        learn(rest);
      }
    }
  }

  /** Whether only some values have the unit that others told of. */
  boolean isMixed() {
    return !isFromHeader && unit != null && isBroken;
  }

  boolean isFromHeader() {
    return isFromHeader;
  }

  /** The unit, unless a value lacks one that only values tell of. */
  @Nullable String unit() {
    return isFromHeader || !isBroken ? unit : null;
  }
}
