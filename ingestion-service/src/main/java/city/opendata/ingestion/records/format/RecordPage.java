package city.opendata.ingestion.records.format;

import city.opendata.ingestion.records.query.KeysetPosition;
import org.jspecify.annotations.Nullable;

/**
 * What was written.
 *
 * @param next where the next page continues; null after the last one
 */
public record RecordPage(int rows, @Nullable KeysetPosition next) {}
