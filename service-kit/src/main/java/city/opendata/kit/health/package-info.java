/** Health checks that inform and do not decide whether a service is ready. */
@NullMarked
package city.opendata.kit.health;

import org.jspecify.annotations.NullMarked;
