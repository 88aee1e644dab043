/**
 * Whether released rows could be traced to a person or a firm: what k-anonymity, l-diversity and
 * the dominance rule demand, and the figures of a release.
 */
@NullMarked
package city.opendata.ingestion.cleaning.risk;

import org.jspecify.annotations.NullMarked;
