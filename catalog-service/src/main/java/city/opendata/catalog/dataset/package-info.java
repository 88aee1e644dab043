/** Datasets: registration, metadata, state, and who sees what. */
@NullMarked
package city.opendata.catalog.dataset;

import org.jspecify.annotations.NullMarked;
