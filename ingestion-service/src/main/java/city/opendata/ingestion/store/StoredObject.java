package city.opendata.ingestion.store;

/**
 * What was stored.
 *
 * @param bytes size of the content, not of its encrypted form
 * @param sha256 of the content, in hexadecimal digits
 */
public record StoredObject(long bytes, String sha256) {}
