package city.opendata.evaluation.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one unit.
 *
 * @param score 0 to 1; null when it was not measured
 */
public record IndicatorScore(String indicator, Reading reading, @Nullable BigDecimal score) {}
