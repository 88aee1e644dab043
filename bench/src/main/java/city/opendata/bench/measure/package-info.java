/** The measures by name: what each compares with what. */
@NullMarked
package city.opendata.bench.measure;

import org.jspecify.annotations.NullMarked;
