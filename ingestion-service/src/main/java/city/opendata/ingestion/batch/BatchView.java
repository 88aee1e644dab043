package city.opendata.ingestion.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it stands at one moment.
 *
 * @param hold why it waits for a reviewer, or of a dry run, why it would
 * @param waiting why it was not loaded yet
 * @param replayOf the batch whose corrected rows it is made of, if it was not pushed
 */
public record BatchView(
    UUID id,
    String dataset,
    BatchState state,
    int attempt,
    BatchMode mode,
    BatchChannel channel,
    Instant receivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long bytes,
    String sha256,
    @Nullable Long rowsRead,
    @Nullable Long rowsReleased,
    @Nullable Long rowsQuarantined,
    @Nullable Long release,
    List<BatchRejection> rejections,
    List<BatchRejection> hold,
    List<BatchRejection> waiting,
    boolean dryRun,
    @Nullable UUID replayOf,
    @Nullable BatchReport report) {

  public BatchView {
    rejections = List.copyOf(rejections);
    hold = List.copyOf(hold);
    waiting = List.copyOf(waiting);
  }
}
