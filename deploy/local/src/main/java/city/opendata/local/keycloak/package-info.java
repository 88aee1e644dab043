/** A Keycloak server with the platform's realm. */
@NullMarked
package city.opendata.local.keycloak;

import org.jspecify.annotations.NullMarked;
