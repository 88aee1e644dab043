package city.opendata.ingestion.records.query;

/**
 * A release's table.
 *
 * @param release number of the release, whose rows are not all that the table has
 */
public record TableName(String schema, String table, long release) {}
