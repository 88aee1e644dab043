package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Rounds to a multiple of a step, halves away from zero. A decimal number is released with as many
 * decimals as the step has.
 *
 * @param step above 0; a whole number for a field of integers
 */
public record RoundNumber(BigDecimal step) implements Mask {

  static final String METHOD = "round-number";

  public RoundNumber {
    PlainNumbers.check("step", step);
    if (step.signum() <= 0) {
      throw new InvalidMaskException("step", "must be above 0, is " + step);
    }
  }

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("step", step);
  }

  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.INTEGER, FieldType.NUMBER);
    if (source == FieldType.INTEGER && step.stripTrailingZeros().scale() > 0) {
      throw new InvalidMaskException("step", "must be whole for an integer field, is " + step);
    }
    return source;
  }
}
