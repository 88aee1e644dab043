/** Checks that every call passes before anything looks at what it asks for. */
@NullMarked
package city.opendata.gateway.edge;

import org.jspecify.annotations.NullMarked;
