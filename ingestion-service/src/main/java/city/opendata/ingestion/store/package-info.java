/** Raw deliveries on disk: streamed, encrypted, hashed, and there wholly or not at all. */
@NullMarked
package city.opendata.ingestion.store;

import org.jspecify.annotations.NullMarked;
