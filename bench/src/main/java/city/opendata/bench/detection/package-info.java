/** How well sensitive data is found: labelled synthetic columns and texts, and the figures. */
@NullMarked
package city.opendata.bench.detection;

import org.jspecify.annotations.NullMarked;
