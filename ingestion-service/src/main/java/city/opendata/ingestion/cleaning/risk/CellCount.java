package city.opendata.ingestion.cleaning.risk;

import java.io.IOException;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes once over sorted totals, cell by cell; each total is a contributor's. */
final class CellCount {

  private static final long PERCENT = 100;

  private final DominanceRule rule;
  private final SuppressedCells told;
  private final Map<Suppression, Long> suppressed = new EnumMap<>(Suppression.class);
  private final long[] cell = new long[2];
  private long cells;
  private long contributors;
  private long greatest;
  private long second;
  private long total;

  CellCount(DominanceRule rule, SuppressedCells told) {
    this.rule = rule;
    this.told = told;
  }

  DominanceReport count(TotalsCursor totals) throws IOException {
    while (totals.advance()) {
      long[] current = totals.current();
      if (!Totals.sameGroup(current, cell)) {
        endCell();
        cell[0] = current[0];
        cell[1] = current[1];
      }
      // A loss tells as much of a firm as a profit.
      add(Math.absExact(current[Totals.SUM]));
    }
    endCell();
    return new DominanceReport(rule, cells, suppressed);
  }

  private void add(long amount) {
    contributors++;
    total = Math.addExact(total, amount);
    if (amount > greatest) {
      second = greatest;
      greatest = amount;
    } else if (amount > second) {
      second = amount;
    }
  }

  private void endCell() {
    if (contributors == 0) {
      return;
    }
    cells++;
    Suppression why = suppression();
    if (why != null) {
      suppressed.merge(why, 1L, Long::sum);
      told.accept(new SuppressedCells.CellKey(cell[0], cell[1]), why);
    }
    contributors = 0;
    greatest = 0;
    second = 0;
    total = 0;
  }

  private @Nullable Suppression suppression() {
    if (contributors < rule.leastContributors()) {
      return Suppression.FEW_CONTRIBUTORS;
    }
    if (exceeds(greatest, rule.onePercent())) {
      return Suppression.ONE_DOMINATES;
    }
    return exceeds(greatest + second, rule.twoPercent()) ? Suppression.TWO_DOMINATE : null;
  }

  /** Whether a part is more than so much of the total. */
  private boolean exceeds(long part, int percent) {
    if (total <= Long.MAX_VALUE / PERCENT) {
      return part * PERCENT > total * percent;
    }
    BigInteger bound = BigInteger.valueOf(total).multiply(BigInteger.valueOf(percent));
    return BigInteger.valueOf(part).multiply(BigInteger.valueOf(PERCENT)).compareTo(bound) > 0;
  }
}
