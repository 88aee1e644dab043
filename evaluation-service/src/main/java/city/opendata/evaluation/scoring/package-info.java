/** How measurements become scores and ranks: plain Java without a framework. */
@NullMarked
package city.opendata.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
