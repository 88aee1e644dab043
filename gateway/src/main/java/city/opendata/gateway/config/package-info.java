/** The gateway's settings, and the settings it refuses to start with. */
@NullMarked
package city.opendata.gateway.config;

import org.jspecify.annotations.NullMarked;
