/** What ours is measured against: PostgreSQL's own loading, and DuckDB. */
@NullMarked
package city.opendata.bench.denominator;

import org.jspecify.annotations.NullMarked;
