/** From bytes to text: which encoding a file is in, proven before a row is read. */
@NullMarked
package city.opendata.ingestion.cleaning.decode;

import org.jspecify.annotations.NullMarked;
