/** Writes records as JSON and CSV, and describes a dataset's API as OpenAPI. */
@NullMarked
package city.opendata.ingestion.records.format;

import org.jspecify.annotations.NullMarked;
