package city.opendata.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void equalTotalsShareARankAndTheNextIsSkipped() {
    assertThat(ranks("80.00", "90", "80.0", "70")).containsExactly(2, 1, 2, 4);
  }

  @Test
  void aUnitWithoutATotalHasNoRankAndTakesNone() {
    assertThat(ranks("80", null, "70")).containsExactly(1, null, 2);
  }

  @Test
  void aTotalOfZeroIsRanked() {
    assertThat(ranks("0", null)).containsExactly(1, null);
  }

  private static List<@Nullable Integer> ranks(@Nullable String... totals) {
    List<@Nullable BigDecimal> all = new ArrayList<>();
    for (String total : totals) {
      all.add(total == null ? null : new BigDecimal(total));
    }
    List<@Nullable Integer> ranks = new ArrayList<>();
    all.forEach(total -> ranks.add(Ranking.rank(total, all)));
    return ranks;
  }
}
