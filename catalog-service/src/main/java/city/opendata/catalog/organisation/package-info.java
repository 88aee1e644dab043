/** The units that open data: their import and their pages. */
@NullMarked
package city.opendata.catalog.organisation;

import org.jspecify.annotations.NullMarked;
