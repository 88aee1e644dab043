/**
 * Finds personal and other sensitive data: a column by its header, the form of its values and their
 * check digits; in free text each place. Words and names are data beside the classes, with a
 * version that is part of every finding.
 */
@NullMarked
package city.opendata.ingestion.cleaning.detect;

import org.jspecify.annotations.NullMarked;
