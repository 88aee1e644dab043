/** The platform's HTTP interface as its callers see it. */
@NullMarked
package city.opendata.local.client;

import org.jspecify.annotations.NullMarked;
