package city.opendata.evaluation.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of one unit.
 *
 * @param weight its share of 100
 * @param score 0 to 1; null when none of its indicators was measured
 */
public record DimensionScore(String dimension, BigDecimal weight, @Nullable BigDecimal score) {}
