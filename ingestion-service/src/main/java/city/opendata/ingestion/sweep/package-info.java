/**
 * Looks through released data again with today's detectors, and suspends what should not be out.
 */
@NullMarked
package city.opendata.ingestion.sweep;

import org.jspecify.annotations.NullMarked;
