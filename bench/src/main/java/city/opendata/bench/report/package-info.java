/** What is told of the figures: on the console, and in docs/benchmarks.md. */
@NullMarked
package city.opendata.bench.report;

import org.jspecify.annotations.NullMarked;
