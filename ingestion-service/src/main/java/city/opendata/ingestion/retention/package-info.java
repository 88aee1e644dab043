/** Deletes what was kept long enough, and keeps on record what was deleted. */
@NullMarked
package city.opendata.ingestion.retention;

import org.jspecify.annotations.NullMarked;
