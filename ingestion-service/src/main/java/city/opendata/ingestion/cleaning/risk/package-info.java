/**
 * Whether released rows could be traced to a person or a firm: k-anonymity, l-diversity and the
 * dominance rule, exact and in memory that does not grow with the rows.
 */
@NullMarked
package city.opendata.ingestion.cleaning.risk;

import org.jspecify.annotations.NullMarked;
