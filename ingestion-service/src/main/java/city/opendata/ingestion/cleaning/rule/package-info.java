/** Rules that a cell passes or fails, each with its one reason. */
@NullMarked
package city.opendata.ingestion.cleaning.rule;

import org.jspecify.annotations.NullMarked;
