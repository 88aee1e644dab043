package city.opendata.evaluation.goal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a goal's measurement came to.
 *
 * @param met null when it cannot be said
 * @param reason why it was not measured, or why it cannot be said whether it is met
 */
record Finding(
    boolean measured,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    Values values,
    @Nullable Boolean met,
    @Nullable GoalReason reason,
    List<UnitFinding> units) {

  Finding {
    units = List.copyOf(units);
  }

  static Finding absent(GoalReason reason) {
    return new Finding(false, null, null, new Values(), null, reason, List.of());
  }

  /**
   * One unit's part in a goal.
   *
   * @param base the number at the beginning of the year; null when the goal asks for no growth
   */
  record UnitFinding(
      String code,
      String nameZh,
      String nameEn,
      @Nullable BigDecimal base,
      BigDecimal now,
      Standing standing) {}

  /** Named numbers in the order in which they are written. */
  static final class Values {

    private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();

    Values add(String name, BigDecimal number) {
      numbers.put(name, number);
      return this;
    }

    Values add(String name, long number) {
      return add(name, BigDecimal.valueOf(number));
    }

    Map<String, BigDecimal> asMap() {
      return Collections.unmodifiableMap(numbers);
    }
  }
}
