/** Numbers that name a person, a body, a thing or a place: what each standard lets them be. */
@NullMarked
package city.opendata.ingestion.cleaning.identifier;

import org.jspecify.annotations.NullMarked;
