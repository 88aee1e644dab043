/** The cleaning engine: a contract and a source of rows give good rows, bad rows and a report. */
@NullMarked
package city.opendata.ingestion.cleaning;

import org.jspecify.annotations.NullMarked;
