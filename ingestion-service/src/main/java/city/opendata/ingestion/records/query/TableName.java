package city.opendata.ingestion.records.query;

/** A release's table. */
public record TableName(String schema, String table) {}
