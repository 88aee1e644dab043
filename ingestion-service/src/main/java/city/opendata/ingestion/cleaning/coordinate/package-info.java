/** Longitudes and latitudes: how they are written, which system they are in, how exact they are. */
@NullMarked
package city.opendata.ingestion.cleaning.coordinate;

import org.jspecify.annotations.NullMarked;
