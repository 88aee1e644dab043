/**
 * What is done to the cells of a column: each step is one class, chosen when the plan is made, that
 * loops over a block's cells.
 */
@NullMarked
package city.opendata.ingestion.cleaning.step;

import org.jspecify.annotations.NullMarked;
