package city.opendata.ingestion.quarantine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored.
 *
 * @param version how often it was corrected
 * @param errors what is wrong with it now, as JSON
 * @param original its cells as they came, encrypted
 * @param correction its cells as they were corrected, encrypted; null before anyone did
 * @param replay the batch that it last went out with
 */
record StoredRow(
    long row,
    long line,
    RowState state,
    int version,
    String errors,
    byte[] original,
    byte @Nullable [] correction,
    @Nullable UUID replay) {}
