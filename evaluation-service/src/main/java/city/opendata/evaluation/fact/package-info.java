/**
 * Dated facts: what was true of each dataset and of each rectification, and when; they are added
 * and never changed.
 */
@NullMarked
package city.opendata.evaluation.fact;

import org.jspecify.annotations.NullMarked;
