/** Datasets whose records nobody may read until a secrecy reviewer decides. */
@NullMarked
package city.opendata.ingestion.suspension;

import org.jspecify.annotations.NullMarked;
