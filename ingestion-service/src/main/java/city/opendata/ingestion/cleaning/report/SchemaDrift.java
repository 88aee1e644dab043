package city.opendata.ingestion.cleaning.report;

import java.util.List;

/**
 * How the columns of a file differ from those of its contract. Both lists are bounded and fit to be
 * shown; the counts are not bounded.
 *
 * @param unknownCount columns that no field has; their values are read by nothing
 * @param unknown the first of them, as they may be shown
 * @param missingCount fields without a column; their values are empty
 * @param missing the first of them
 */
public record SchemaDrift(
    int unknownCount, List<String> unknown, int missingCount, List<String> missing) {

  /** The columns are those of the contract, in any order. */
  public static final SchemaDrift NONE = new SchemaDrift(0, List.of(), 0, List.of());

  public SchemaDrift {
    unknown = List.copyOf(unknown);
    missing = List.copyOf(missing);
  }
}
