package city.opendata.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Competition ranking: equal totals share a rank, and the next rank is skipped. */
public final class Ranking {

  private Ranking() {}

  /**
   * @param totals of the whole group; null where nothing was measured
   * @return null for a unit without a total
   */
  public static @Nullable Integer rank(
      @Nullable BigDecimal total, Collection<@Nullable BigDecimal> totals) {
    if (total == null) {
      return null;
    }
    int better = 0;
    for (BigDecimal other : totals) {
      if (other != null && other.compareTo(total) > 0) {
        better++;
      }
    }
    return better + 1;
  }
}
