package city.opendata.ingestion.cleaning.risk;

import java.util.List;

/**
 * What rows are aggregated by.
 *
 * @param group the fields that tell cells apart
 * @param contributor the field that tells firms or persons apart
 * @param amount the field that is added up, an integer or a number
 * @param decimals how many decimals of an amount count; others are cut
 */
public record DominanceColumns(
    List<RiskColumn> group, RiskColumn contributor, RiskColumn amount, int decimals) {

  private static final int MOST_DECIMALS = 9;

  public DominanceColumns {
    group = List.copyOf(group);
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException("decimals must be 0 to 9, is " + decimals);
    }
    switch (amount.type()) {
      case INTEGER, NUMBER -> {}
      case STRING, BOOLEAN, DATE, DATETIME ->
          throw new IllegalArgumentException(amount.field() + " is no amount");
    }
  }
}
