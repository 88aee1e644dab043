/** Turns a stored delivery into a release of the open library, wholly or not at all. */
@NullMarked
package city.opendata.ingestion.release;

import org.jspecify.annotations.NullMarked;
