/** The city's clock and time zone. */
@NullMarked
package city.opendata.kit.time;

import org.jspecify.annotations.NullMarked;
