/** The words that a unit finds sensitive beside what everyone does, and the rules with them. */
@NullMarked
package city.opendata.ingestion.word;

import org.jspecify.annotations.NullMarked;
