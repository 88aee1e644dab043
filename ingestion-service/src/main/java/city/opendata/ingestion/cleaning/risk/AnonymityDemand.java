package city.opendata.ingestion.cleaning.risk;

import java.util.List;

/**
 * What the rows of a release must reach so that no person is found among them: k-anonymity
 * (Sweeney, 2002) and l-diversity (Machanavajjhala et al., 2006), GB/T 42460.
 *
 * @param quasiIdentifiers released fields that together could tell who a row is about; rows with
 *     the same values in all of them are a class
 * @param leastRows rows that no class may have fewer of (k)
 * @param sensitive released fields whose values nobody is to learn of a person
 */
public record AnonymityDemand(
    List<String> quasiIdentifiers, int leastRows, List<SensitiveField> sensitive) {

  /** Sizes below the threshold are reported one by one. */
  public static final int MOST = 10_000;

  public AnonymityDemand {
    quasiIdentifiers = List.copyOf(quasiIdentifiers);
    sensitive = List.copyOf(sensitive);
    if (quasiIdentifiers.isEmpty()) {
      throw new IllegalArgumentException("There must be a quasi-identifier");
    }
    check(leastRows);
  }

  /**
   * A sensitive field.
   *
   * @param leastValues different values that each class must have of it (l)
   */
  public record SensitiveField(String name, int leastValues) {

    public SensitiveField {
      check(leastValues);
    }
  }

  /** The same, with no threshold below these. */
  public AnonymityDemand atLeast(int rows, int values) {
    return new AnonymityDemand(
        quasiIdentifiers,
        Math.max(leastRows, rows),
        sensitive.stream()
            .map(field -> new SensitiveField(field.name, Math.max(field.leastValues, values)))
            .toList());
  }

  private static void check(int threshold) {
    if (threshold < 1 || threshold > MOST) {
      throw new IllegalArgumentException("A threshold must be 1 to %d".formatted(MOST));
    }
  }
}
