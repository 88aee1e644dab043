/** The yearly dataset targets of the units. */
@NullMarked
package city.opendata.evaluation.targetset;

import org.jspecify.annotations.NullMarked;
