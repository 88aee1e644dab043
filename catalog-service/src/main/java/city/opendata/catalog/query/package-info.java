/** The query parameters that are understood, and no others. */
@NullMarked
package city.opendata.catalog.query;

import org.jspecify.annotations.NullMarked;
