/** Starts the platform's real parts on this machine, for {@code ./platform} and for the tests. */
@NullMarked
package city.opendata.local;

import org.jspecify.annotations.NullMarked;
