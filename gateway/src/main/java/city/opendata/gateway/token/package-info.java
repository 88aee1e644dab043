/** Refuses bad access tokens before a service sees them. */
@NullMarked
package city.opendata.gateway.token;

import org.jspecify.annotations.NullMarked;
