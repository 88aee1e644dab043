/** How each type is read from text, and the one canonical text that it is written as. */
@NullMarked
package city.opendata.ingestion.cleaning.value;

import org.jspecify.annotations.NullMarked;
