/** What every binary COPY has in common. */
@NullMarked
package city.opendata.ingestion.copy;

import org.jspecify.annotations.NullMarked;
