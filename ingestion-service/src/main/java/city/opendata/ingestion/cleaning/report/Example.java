package city.opendata.ingestion.cleaning.report;

/**
 * A cell that a rule changed or refused.
 *
 * @param rule the {@link Change} or the reason
 * @param row of the file, from 1 without the header
 * @param shape of the cell as it came; never its value
 */
public record Example(String field, String rule, long row, String shape) {}
