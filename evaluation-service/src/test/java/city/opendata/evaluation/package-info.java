/** Tests of the service as a whole. */
@NullMarked
package city.opendata.evaluation;

import org.jspecify.annotations.NullMarked;
