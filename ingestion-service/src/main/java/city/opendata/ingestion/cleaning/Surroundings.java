package city.opendata.ingestion.cleaning;

import java.util.List;
import java.util.Set;

/**
 * What the steps of every column are chosen by, beside its field.
 *
 * @param missingValues words that stand for an empty cell
 * @param degrees fields that are a longitude or a latitude
 * @param context what does not come from the contract
 */
record Surroundings(List<String> missingValues, Set<String> degrees, CleaningContext context) {}
