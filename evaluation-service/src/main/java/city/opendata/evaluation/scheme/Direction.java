package city.opendata.evaluation.scheme;

/** Whether more of an indicator is better. */
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER;

  static Direction of(String sign) {
    return switch (sign) {
      case "+" -> HIGHER_IS_BETTER;
      case "-" -> LOWER_IS_BETTER;
      default -> throw new InvalidSchemeException("direction " + sign + " is neither + nor -");
    };
  }
}
