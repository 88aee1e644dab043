/** China's working days: weekends, public holidays, and the weekends that are worked for them. */
@NullMarked
package city.opendata.ingestion.workday;

import org.jspecify.annotations.NullMarked;
