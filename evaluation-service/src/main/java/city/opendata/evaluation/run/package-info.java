/** Score runs: facts, scheme and targets frozen at a cut-off, and the scores they give. */
@NullMarked
package city.opendata.evaluation.run;

import org.jspecify.annotations.NullMarked;
