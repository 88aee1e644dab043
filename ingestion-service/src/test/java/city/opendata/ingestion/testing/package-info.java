/** What the service's tests share: datasets as the catalog tells of them, pushes, and SQL. */
@NullMarked
package city.opendata.ingestion.testing;

import org.jspecify.annotations.NullMarked;
