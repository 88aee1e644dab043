package city.opendata.ingestion.batch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One worker's try at a batch. A later attempt takes the batch away from this one.
 *
 * @param number counted from 1
 * @param charset that the sender declared, if any
 * @param receivedOn the day of the city on which the batch came, the same for every attempt
 */
public record Attempt(
    UUID batch, int number, UUID dataset, @Nullable String charset, LocalDate receivedOn) {}
