/** What can be wrong with a request to this service, in both languages. */
@NullMarked
package city.opendata.evaluation.error;

import org.jspecify.annotations.NullMarked;
