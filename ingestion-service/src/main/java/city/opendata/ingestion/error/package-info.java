/**
 * The problems that this service answers with, and the texts of what is wrong with files and rows.
 */
@NullMarked
package city.opendata.ingestion.error;

import org.jspecify.annotations.NullMarked;
