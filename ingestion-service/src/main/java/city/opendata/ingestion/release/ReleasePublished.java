package city.opendata.ingestion.release;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dataset has a new release. Fired within the transaction that publishes it: whoever observes it
 * takes part in that.
 *
 * @param changed the release whose rows it goes on with; null when all its rows are new
 * @param lastRow greatest row number that its table has ever had; new rows have greater ones than
 *     those of the release before
 * @param detectors that the new rows were looked through by
 */
public record ReleasePublished(
    UUID release, @Nullable UUID changed, long lastRow, String detectors) {}
