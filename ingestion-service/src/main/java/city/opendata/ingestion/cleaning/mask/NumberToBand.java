package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns a number into a band: [1000,2000), which holds its lower bound. What is below the first
 * bound or not below the last is in an open band, &lt;1000 or &gt;=9000, so that no extreme value
 * is told (bottom and top coding).
 *
 * @param bounds where bands begin, ascending
 */
public record NumberToBand(List<BigDecimal> bounds) implements Mask {

  static final String METHOD = "number-to-band";

  private static final int MOST_BOUNDS = 1_000;

  public NumberToBand {
    bounds = List.copyOf(bounds);
    Bounds.check("bounds", bounds.size(), 1, MOST_BOUNDS);
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i - 1).compareTo(bounds.get(i)) >= 0) {
        throw new InvalidMaskException(
            "bounds", "must ascend, but %s follows %s".formatted(bounds.get(i), bounds.get(i - 1)));
      }
    }
    bounds.forEach(bound -> PlainNumbers.check("bounds", bound));
  }

  /** Bands of one width from a bottom to a top, which is a number of widths above it. */
  public static NumberToBand ofWidth(BigDecimal width, BigDecimal bottom, BigDecimal top) {
    PlainNumbers.check("width", width);
    PlainNumbers.check("bottom", bottom);
    PlainNumbers.check("top", top);
    if (width.signum() <= 0) {
      throw new InvalidMaskException("width", "must be above 0, is " + width);
    }
    BigDecimal[] bands = top.subtract(bottom).divideAndRemainder(width);
    if (bands[0].signum() <= 0 || bands[1].signum() != 0) {
      throw new InvalidMaskException("top", "must be a number of widths above bottom, is " + top);
    }
    if (bands[0].compareTo(BigDecimal.valueOf(MOST_BOUNDS - 1)) > 0) {
      throw new InvalidMaskException("width", "makes more than %d bands".formatted(MOST_BOUNDS));
    }
    return new NumberToBand(
        IntStream.rangeClosed(0, bands[0].intValueExact())
            .mapToObj(i -> bottom.add(width.multiply(BigDecimal.valueOf(i))))
            .toList());
  }

  @Override
  public String method() {
    return METHOD;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("bounds", bounds);
  }

  @Override
  public FieldType releasedType(FieldType source) {
    SourceTypes.require(this, source, FieldType.INTEGER, FieldType.NUMBER);
    return FieldType.STRING;
  }

  /** An integer is below a bound when it is below the next integer. */
  LongBandStep integerStep() {
    return new LongBandStep(
        bounds.stream()
            .mapToLong(bound -> bound.setScale(0, RoundingMode.CEILING).longValueExact())
            .toArray(),
        BandLabels.of(bounds));
  }

  DecimalBandStep decimalStep() {
    return new DecimalBandStep(bounds, BandLabels.of(bounds));
  }
}
