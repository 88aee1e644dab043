/**
 * Proposes a contract for a file that has none: fields, types, keys and masks, each with what in
 * the file speaks for it. Nothing is kept.
 */
@NullMarked
package city.opendata.ingestion.proposal;

import org.jspecify.annotations.NullMarked;
