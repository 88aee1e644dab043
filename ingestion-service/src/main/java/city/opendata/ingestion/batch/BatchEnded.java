package city.opendata.ingestion.batch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch has come to its end, for ever. Fired within the transaction that ends it: whoever
 * observes it takes part in that.
 *
 * @param attempt whose rows in quarantine count
 * @param sequence orders a dataset's batches as they were received
 * @param replayOf the batch whose corrected rows it was made of, if it was not pushed
 * @param released false: nothing of it was
 * @param rejections why nothing of it was
 * @param badRows rows that went to quarantine
 * @param refusals how many cells or rows were refused, by reason
 */
public record BatchEnded(
    UUID batch,
    int attempt,
    long sequence,
    UUID dataset,
    BatchMode mode,
    @Nullable UUID replayOf,
    boolean dryRun,
    boolean released,
    List<BatchRejection> rejections,
    long badRows,
    Map<String, Long> refusals) {

  public BatchEnded {
    rejections = List.copyOf(rejections);
    refusals = Map.copyOf(refusals);
  }

  /** Whether this was a reason to release nothing of it. */
  public boolean isRejectedFor(String reason) {
    return rejections.stream().anyMatch(one -> one.reason().equals(reason));
  }
}
