package city.opendata.ingestion.records.query;

/** One column of an order. */
public record OrderTerm(RecordColumn column, boolean descending, boolean nullsFirst) {}
