/** {@code ./platform bench ingest}: the command itself. */
@NullMarked
package city.opendata.bench;

import org.jspecify.annotations.NullMarked;
