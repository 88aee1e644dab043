/** The parts behind the gateway, and what is known of their health. */
@NullMarked
package city.opendata.gateway.service;

import org.jspecify.annotations.NullMarked;
