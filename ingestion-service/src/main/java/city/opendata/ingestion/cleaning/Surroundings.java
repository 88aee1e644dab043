package city.opendata.ingestion.cleaning;

import java.util.List;

/**
 * What the steps of every column are chosen by, beside its field.
 *
 * @param missingValues words that stand for an empty cell
 * @param context what does not come from the contract
 */
record Surroundings(List<String> missingValues, CleaningContext context) {}
