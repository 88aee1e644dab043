/** Deliveries: how they are received, once each, and what has become of them. */
@NullMarked
package city.opendata.ingestion.batch;

import org.jspecify.annotations.NullMarked;
