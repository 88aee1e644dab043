/** A PostgreSQL server, its roles and its databases. */
@NullMarked
package city.opendata.local.postgres;

import org.jspecify.annotations.NullMarked;
