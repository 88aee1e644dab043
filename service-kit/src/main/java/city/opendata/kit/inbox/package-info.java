/** Events enter a service at least once and take effect once. */
@NullMarked
package city.opendata.kit.inbox;

import org.jspecify.annotations.NullMarked;
