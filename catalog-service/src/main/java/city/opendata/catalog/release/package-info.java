/** Releases of data that ingestion tells of: they open a dataset. */
@NullMarked
package city.opendata.catalog.release;

import org.jspecify.annotations.NullMarked;
