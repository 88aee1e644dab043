package city.opendata.ingestion.cleaning;

import java.time.LocalDate;
import java.util.List;

/**
 * What the steps of every column are chosen by, beside its field.
 *
 * @param missingValues words that stand for an empty cell
 * @param today the day on which the file came
 */
record Surroundings(List<String> missingValues, LocalDate today) {}
