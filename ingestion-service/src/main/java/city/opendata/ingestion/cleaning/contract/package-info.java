/** What a dataset promises about its rows: fields, types, constraints and key. */
@NullMarked
package city.opendata.ingestion.cleaning.contract;

import org.jspecify.annotations.NullMarked;
