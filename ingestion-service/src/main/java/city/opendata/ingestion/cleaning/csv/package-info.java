/** Rows from a CSV file, within bounds of field, record and column count. */
@NullMarked
package city.opendata.ingestion.cleaning.csv;

import org.jspecify.annotations.NullMarked;
