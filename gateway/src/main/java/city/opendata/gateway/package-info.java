/** The one front door: every call from outside enters the platform here. */
@NullMarked
package city.opendata.gateway;

import org.jspecify.annotations.NullMarked;
