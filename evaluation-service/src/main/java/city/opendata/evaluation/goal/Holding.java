package city.opendata.evaluation.goal;

import java.math.BigDecimal;

/**
 * What a unit has open at an instant.
 *
 * @param datasets open datasets
 * @param apis open datasets whose records anyone can query
 * @param rows rows of their newest releases
 * @param volume sum of rows times columns of their newest releases
 * @param shouldOpen datasets that should be open
 * @param openShouldOpen those of them that are
 */
record Holding(
    long datasets,
    long apis,
    BigDecimal rows,
    BigDecimal volume,
    long shouldOpen,
    long openShouldOpen) {

  static final Holding NOTHING = new Holding(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

  Holding plus(Holding other) {
    return new Holding(
        datasets + other.datasets,
        apis + other.apis,
        rows.add(other.rows),
        volume.add(other.volume),
        shouldOpen + other.shouldOpen,
        openShouldOpen + other.openShouldOpen);
  }
}
