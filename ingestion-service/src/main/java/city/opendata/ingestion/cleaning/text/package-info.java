/**
 * UTF-8 text as bytes. A value is a slice {@code [start, end)} of an array; nothing here makes a
 * {@code String} of it.
 */
@NullMarked
package city.opendata.ingestion.cleaning.text;

import org.jspecify.annotations.NullMarked;
