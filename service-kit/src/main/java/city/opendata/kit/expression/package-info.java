/** Conditions that people write over named values, checked before they run and bounded. */
@NullMarked
package city.opendata.kit.expression;

import org.jspecify.annotations.NullMarked;
