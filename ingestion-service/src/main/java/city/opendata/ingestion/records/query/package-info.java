/**
 * Reads a records request in the PostgREST dialect and turns it into SQL over one release table.
 */
@NullMarked
package city.opendata.ingestion.records.query;

import org.jspecify.annotations.NullMarked;
