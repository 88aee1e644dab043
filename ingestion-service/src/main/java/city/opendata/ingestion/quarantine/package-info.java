/** Rows that broke the contract, with what is wrong and the encrypted original. */
@NullMarked
package city.opendata.ingestion.quarantine;

import org.jspecify.annotations.NullMarked;
