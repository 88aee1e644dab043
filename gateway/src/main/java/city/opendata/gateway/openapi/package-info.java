/** One OpenAPI document out of those of all services. */
@NullMarked
package city.opendata.gateway.openapi;

import org.jspecify.annotations.NullMarked;
