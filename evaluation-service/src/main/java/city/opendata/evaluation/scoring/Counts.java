package city.opendata.evaluation.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say of one unit and one indicator.
 *
 * @param numerator elements that satisfy the rule
 * @param denominator elements that were looked at
 * @param mean mean of the datasets' own ratios, for indicators that use it
 */
public record Counts(long numerator, long denominator, @Nullable BigDecimal mean) {

  public static Counts of(long numerator, long denominator) {
    return new Counts(numerator, denominator, null);
  }
}
