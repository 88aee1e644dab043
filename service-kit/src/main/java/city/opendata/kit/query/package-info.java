/** The query parameters that are understood, and no others. */
@NullMarked
package city.opendata.kit.query;

import org.jspecify.annotations.NullMarked;
