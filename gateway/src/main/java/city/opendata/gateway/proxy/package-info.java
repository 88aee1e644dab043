/** Streams calls to the service that answers them, and the answers back. */
@NullMarked
package city.opendata.gateway.proxy;

import org.jspecify.annotations.NullMarked;
