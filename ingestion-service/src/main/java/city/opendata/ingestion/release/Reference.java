package city.opendata.ingestion.release;

import city.opendata.ingestion.dataset.ForeignKey;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key and where its key is to be found.
 *
 * @param table of the release that the other dataset had when the attempt began; null when there is
 *     none with which rows can be compared
 */
record Reference(ForeignKey key, @Nullable String table) {}
