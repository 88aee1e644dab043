/** Where rows come from, whatever their format, and why a whole file is refused. */
@NullMarked
package city.opendata.ingestion.cleaning.source;

import org.jspecify.annotations.NullMarked;
