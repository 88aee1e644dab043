/** How strictly requests are read. */
@NullMarked
package city.opendata.catalog.json;

import org.jspecify.annotations.NullMarked;
