package city.opendata.ingestion.cleaning.risk;

/**
 * What a release must reach.
 *
 * @param leastRows rows that no class may have fewer of (k)
 * @param leastValues different values that each class must have of a sensitive field (l)
 * @param leastHealthValues the same for a field about health
 */
public record AnonymityThresholds(int leastRows, int leastValues, int leastHealthValues) {

  /** For everyone: a risk of at most 0.05 (GB/T 42460). */
  public static final AnonymityThresholds UNCONDITIONAL = new AnonymityThresholds(20, 2, 3);

  /** For some, on approval. */
  public static final AnonymityThresholds CONDITIONAL = new AnonymityThresholds(5, 2, 3);

  /** For work inside a controlled domain. */
  public static final AnonymityThresholds SANDBOX = new AnonymityThresholds(3, 2, 3);

  /** Sizes below the threshold are reported one by one. */
  private static final int MOST = 10_000;

  public AnonymityThresholds {
    check(leastRows);
    check(leastValues);
    check(leastHealthValues);
  }

  private static void check(int threshold) {
    if (threshold < 1 || threshold > MOST) {
      throw new IllegalArgumentException("A threshold must be 1 to %d".formatted(MOST));
    }
  }

  int leastValues(SensitiveColumn column) {
    return column.health() ? leastHealthValues : leastValues;
  }
}
