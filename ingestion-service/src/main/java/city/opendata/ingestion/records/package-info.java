/** What everyone reads: the released rows of open datasets. */
@NullMarked
package city.opendata.ingestion.records;

import org.jspecify.annotations.NullMarked;
