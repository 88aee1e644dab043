/** The synthetic city data that everything is measured with. */
@NullMarked
package city.opendata.bench.data;

import org.jspecify.annotations.NullMarked;
