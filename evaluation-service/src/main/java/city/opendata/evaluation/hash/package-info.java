/** Content hashes. */
@NullMarked
package city.opendata.evaluation.hash;

import org.jspecify.annotations.NullMarked;
