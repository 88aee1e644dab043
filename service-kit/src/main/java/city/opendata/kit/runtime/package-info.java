/** Refusing an unsafe start, request ids and tracing defaults. */
@NullMarked
package city.opendata.kit.runtime;

import org.jspecify.annotations.NullMarked;
