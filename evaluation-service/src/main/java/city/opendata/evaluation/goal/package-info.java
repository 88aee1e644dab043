/** The city's own goals of an annual plan, measured as of now. */
@NullMarked
package city.opendata.evaluation.goal;

import org.jspecify.annotations.NullMarked;
