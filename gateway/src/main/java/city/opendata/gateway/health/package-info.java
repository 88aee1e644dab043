/** The page that tells which part of the platform is down. */
@NullMarked
package city.opendata.gateway.health;

import org.jspecify.annotations.NullMarked;
