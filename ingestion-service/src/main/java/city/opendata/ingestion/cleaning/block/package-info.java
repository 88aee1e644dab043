/** Rows as columns of cells: the shape in which a file passes through the engine. */
@NullMarked
package city.opendata.ingestion.cleaning.block;

import org.jspecify.annotations.NullMarked;
