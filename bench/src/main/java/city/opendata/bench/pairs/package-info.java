/** Two things measured side by side, so that a noisy machine slows both. */
@NullMarked
package city.opendata.bench.pairs;

import org.jspecify.annotations.NullMarked;
