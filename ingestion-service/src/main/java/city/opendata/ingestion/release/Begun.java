package city.opendata.ingestion.release;

import org.jspecify.annotations.Nullable;

/**
 * An attempt that has its batch.
 *
 * @param objection why loading it would be in vain, if it would
 */
record Begun(Job job, LoadResult.@Nullable Refused objection) {}
