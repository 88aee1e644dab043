/** A file's whole way through the running platform, by its APIs. */
@NullMarked
package city.opendata.bench.path;

import org.jspecify.annotations.NullMarked;
