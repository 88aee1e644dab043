/** What the tests of several features share. */
@NullMarked
package city.opendata.evaluation.testing;

import org.jspecify.annotations.NullMarked;
