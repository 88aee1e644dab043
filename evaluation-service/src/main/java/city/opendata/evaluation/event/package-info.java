/** Reading the payloads of events that other services tell. */
@NullMarked
package city.opendata.evaluation.event;

import org.jspecify.annotations.NullMarked;
