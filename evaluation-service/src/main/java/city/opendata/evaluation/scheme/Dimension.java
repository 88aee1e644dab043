package city.opendata.evaluation.scheme;

import java.math.BigDecimal;
import java.util.List;

/** A heading of the scheme with its indicators. */
public record Dimension(String code, String nameZh, List<Indicator> indicators) {

  public Dimension {
    indicators = List.copyOf(indicators);
  }

  /** Its share of the group's 100 points. */
  public BigDecimal weight(Group group) {
    return indicators.stream()
        .map(indicator -> indicator.weight(group))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
