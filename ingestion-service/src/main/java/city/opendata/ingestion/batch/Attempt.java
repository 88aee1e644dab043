package city.opendata.ingestion.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One worker's try at a batch. A later attempt takes the batch away from this one.
 *
 * @param number counted from 1
 * @param failures attempts that count against the batch, this one included
 * @param mode what its rows do to those that are there
 * @param charset that the sender declared, if any
 * @param receivedOn the day of the city on which the batch came, the same for every attempt
 * @param dryRun whether nothing of it is to be released
 * @param waitingSince when an attempt was first put off for want of something; null if none was
 * @param waived reasons to hold it that a reviewer has seen
 */
public record Attempt(
    UUID batch,
    int number,
    int failures,
    UUID dataset,
    BatchMode mode,
    @Nullable String charset,
    LocalDate receivedOn,
    boolean dryRun,
    @Nullable Instant waitingSince,
    List<BatchRejection> waived) {

  public Attempt {
    waived = List.copyOf(waived);
  }
}
