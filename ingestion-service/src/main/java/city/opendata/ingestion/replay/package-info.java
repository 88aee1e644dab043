/** Corrected rows of a batch go out as a batch of their own. */
@NullMarked
package city.opendata.ingestion.replay;

import org.jspecify.annotations.NullMarked;
