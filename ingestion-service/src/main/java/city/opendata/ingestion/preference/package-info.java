/** What a client prefers (RFC 7240). */
@NullMarked
package city.opendata.ingestion.preference;

import org.jspecify.annotations.NullMarked;
