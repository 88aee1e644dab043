/**
 * Dates, moments and numbers out of UTF-8 bytes. A value is a slice {@code [start, end)} of an
 * array that blanks were trimmed off; the forms that most files have are read without allocation,
 * and whatever the bytes are, nothing here throws. Only ASCII digits and Chinese numerals count:
 * full-width ones are made narrow before.
 */
@NullMarked
package city.opendata.ingestion.cleaning.parse;

import org.jspecify.annotations.NullMarked;
