/** The units that are evaluated, as the catalog tells of them. */
@NullMarked
package city.opendata.evaluation.unit;

import org.jspecify.annotations.NullMarked;
