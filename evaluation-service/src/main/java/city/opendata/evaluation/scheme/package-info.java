/** The indicator scheme as versioned data. */
@NullMarked
package city.opendata.evaluation.scheme;

import org.jspecify.annotations.NullMarked;
