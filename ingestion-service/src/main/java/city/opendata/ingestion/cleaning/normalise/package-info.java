/** Steps that change how a cell is written and never what it says. */
@NullMarked
package city.opendata.ingestion.cleaning.normalise;

import org.jspecify.annotations.NullMarked;
