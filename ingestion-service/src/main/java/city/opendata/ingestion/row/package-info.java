/** Rows that are pushed one by one: kept before they are answered for, then made into batches. */
@NullMarked
package city.opendata.ingestion.row;

import org.jspecify.annotations.NullMarked;
