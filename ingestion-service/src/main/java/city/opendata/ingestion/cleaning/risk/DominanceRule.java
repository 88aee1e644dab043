package city.opendata.ingestion.cleaning.risk;

/**
 * When a cell of an aggregate tells too much about one who is in it.
 *
 * @param leastContributors a cell with fewer is suppressed, unless it has none
 * @param onePercent no contributor may have more of a cell's amount
 * @param twoPercent no two contributors together may have more of it
 */
public record DominanceRule(int leastContributors, int onePercent, int twoPercent) {

  /** Counts of 1 to 4, one firm above 70 %, two above 85 %. */
  public static final DominanceRule USUAL = new DominanceRule(5, 70, 85);

  private static final int MOST_PERCENT = 100;

  public DominanceRule {
    if (leastContributors < 1) {
      throw new IllegalArgumentException("leastContributors must be above 0");
    }
    if (onePercent < 1 || onePercent > twoPercent || twoPercent > MOST_PERCENT) {
      throw new IllegalArgumentException("onePercent must be 1 to twoPercent, that at most 100");
    }
  }
}
