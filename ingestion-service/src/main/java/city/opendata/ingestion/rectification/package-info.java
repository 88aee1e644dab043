/** Tickets about bad rows: what has to be put right until when, and the retest that closes them. */
@NullMarked
package city.opendata.ingestion.rectification;

import org.jspecify.annotations.NullMarked;
