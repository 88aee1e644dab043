package city.opendata.evaluation.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A tree of indicators that holds together: unique codes, and weights of 100 in each group. */
public record Scheme(List<Indicator> indicators) {

  private static final BigDecimal FULL = new BigDecimal(100);

  public Scheme {
    indicators = List.copyOf(indicators);
    checkCodes(indicators);
    checkDimensions(indicators);
    checkGoals(indicators);
    for (Group group : Group.values()) {
      checkWeights(indicators, group);
    }
  }

  /** The indicator of a code that this scheme has. */
  public Indicator indicator(String code) {
    return indicators.stream()
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The dimension of a code that this scheme has. */
  public Dimension dimension(String code) {
    return dimensions().stream()
        .filter(dimension -> dimension.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The dimensions in the scheme's order. */
  public List<Dimension> dimensions() {
    Map<String, List<Indicator>> byDimension =
        indicators.stream()
            .collect(
                Collectors.groupingBy(
                    Indicator::dimension, LinkedHashMap::new, Collectors.toList()));
    return byDimension.entrySet().stream()
        .map(
            entry ->
                new Dimension(
                    entry.getKey(), entry.getValue().getFirst().dimensionZh(), entry.getValue()))
        .toList();
  }

  private static void checkCodes(List<Indicator> indicators) {
    Set<String> codes = new HashSet<>();
    for (Indicator indicator : indicators) {
      if (!indicator.code().matches("[A-Z][1-9][0-9]?")) {
        throw new InvalidSchemeException(
            "code " + indicator.code() + " is not a letter and number");
      }
      if (!codes.add(indicator.code())) {
        throw new InvalidSchemeException("code " + indicator.code() + " is repeated");
      }
    }
  }

  private static void checkDimensions(List<Indicator> indicators) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      String name = names.putIfAbsent(indicator.dimension(), indicator.dimensionZh());
      if (name != null && !name.equals(indicator.dimensionZh())) {
        throw new InvalidSchemeException("dimension " + indicator.dimension() + " has two names");
      }
    }
  }

  private static void checkGoals(List<Indicator> indicators) {
    for (Indicator indicator : indicators) {
      BigDecimal goal = indicator.goal();
      if (goal == null) {
        if (indicator.normalisation() != Normalisation.LOG_PERCENTILE) {
          throw new InvalidSchemeException("goal of " + indicator.code() + " is not a number");
        }
        continue;
      }
      int upwards = indicator.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1;
      if (goal.compareTo(indicator.floor()) != upwards) {
        throw new InvalidSchemeException(
            "goal of " + indicator.code() + " is not beyond its floor");
      }
    }
  }

  private static void checkWeights(List<Indicator> indicators, Group group) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Indicator indicator : indicators) {
      if (indicator.weight(group).signum() < 0) {
        throw new InvalidSchemeException("weight of " + indicator.code() + " is negative");
      }
      sum = sum.add(indicator.weight(group));
    }
    if (sum.compareTo(FULL) != 0) {
      throw new InvalidSchemeException("weights of " + group + " sum to " + sum + ", not 100");
    }
  }
}
