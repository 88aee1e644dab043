/**
 * De-identification of released values, GB/T 37964: what is done to a field is a record of the
 * contract, and becomes a step that runs after the cells were checked.
 */
@NullMarked
package city.opendata.ingestion.cleaning.mask;

import org.jspecify.annotations.NullMarked;
