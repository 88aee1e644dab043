/** What the catalog says of each dataset: its unit, its state and its approved contract. */
@NullMarked
package city.opendata.ingestion.dataset;

import org.jspecify.annotations.NullMarked;
