/** What the gateway remembers of one call, and the line it logs when the call is over. */
@NullMarked
package city.opendata.gateway.call;

import org.jspecify.annotations.NullMarked;
