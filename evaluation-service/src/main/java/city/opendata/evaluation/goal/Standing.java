package city.opendata.evaluation.goal;

import java.math.BigDecimal;

/** How a number stands to what was asked for. */
enum Standing {
  MET,
  NOT_MET,
  /** There was nothing before, so there is no growth rate. */
  NEW,
  /** There was nothing before, and there is nothing now. */
  NONE;

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Growth by whole numbers: from 1 by 5 % means 2. */
  static Standing ofGrowth(BigDecimal base, BigDecimal now, long percent) {
    if (base.signum() == 0) {
      return now.signum() == 0 ? NONE : NEW;
    }
    BigDecimal wanted = base.multiply(HUNDRED.add(BigDecimal.valueOf(percent)));
    return now.multiply(HUNDRED).compareTo(wanted) >= 0 ? MET : NOT_MET;
  }

  static Standing of(boolean met) {
    return met ? MET : NOT_MET;
  }
}
