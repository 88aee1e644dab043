/** Micro-benchmarks of how text is read. */
@NullMarked
package city.opendata.bench.text;

import org.jspecify.annotations.NullMarked;
