/** What cleaning did, counted by column and rule, with quality as numerator and denominator. */
@NullMarked
package city.opendata.ingestion.cleaning.report;

import org.jspecify.annotations.NullMarked;
