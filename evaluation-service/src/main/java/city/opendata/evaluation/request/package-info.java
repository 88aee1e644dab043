/** Strict reading of requests: what would be ignored or converted is refused. */
@NullMarked
package city.opendata.evaluation.request;

import org.jspecify.annotations.NullMarked;
