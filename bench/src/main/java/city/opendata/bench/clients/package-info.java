/** Many clients that each send one row after the other. */
@NullMarked
package city.opendata.bench.clients;

import org.jspecify.annotations.NullMarked;
