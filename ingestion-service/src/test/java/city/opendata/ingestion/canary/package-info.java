/** Plants values that look like persons' and searches for them everywhere. */
@NullMarked
package city.opendata.ingestion.canary;

import org.jspecify.annotations.NullMarked;
