package city.opendata.ingestion.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores batches. */
@ApplicationScoped
class BatchRepository implements PanacheRepositoryBase<Batch, UUID> {

  private static final Sort OLDEST_FIRST = Sort.ascending("sequence");

  Optional<Batch> findOf(UUID dataset, UUID id) {
    return find("id = ?1 and dataset = ?2", id, dataset).firstResultOptional();
  }

  Optional<Batch> findByKey(UUID dataset, String idempotencyKey) {
    return find("dataset = ?1 and idempotencyKey = ?2", dataset, idempotencyKey)
        .firstResultOptional();
  }

  /** The newest batches below a sequence number. */
  List<Batch> listBefore(UUID dataset, long sequence, int limit) {
    return find("dataset = ?1 and sequence < ?2", Sort.descending("sequence"), dataset, sequence)
        .page(Page.ofSize(limit))
        .list();
  }

  /** Batches made of corrected rows of this one, from a sequence number back. */
  List<Batch> listReplaysBefore(UUID batch, long sequence, int limit) {
    return find("replayOf = ?1 and sequence < ?2", Sort.descending("sequence"), batch, sequence)
        .page(Page.ofSize(limit))
        .list();
  }

  /** Batches that wait for a reviewer, from a sequence number on. */
  List<Batch> listHeldAfter(long sequence, int limit) {
    return find("state = ?1 and sequence > ?2", OLDEST_FIRST, BatchState.HELD, sequence)
        .page(Page.ofSize(limit))
        .list();
  }

  /** As {@link #listHeldAfter}, of one unit's datasets. */
  List<Batch> listHeldOfUnitAfter(String unit, long sequence, int limit) {
    return find(
            "state = ?1 and sequence > ?2"
                + " and dataset in (select d.id from Dataset d where d.unit = ?3)",
            OLDEST_FIRST,
            BatchState.HELD,
            sequence,
            unit)
        .page(Page.ofSize(limit))
        .list();
  }

  /** Whether a batch with one of these modes that came after this one is released already. */
  boolean isOvertaken(Batch batch, Collection<BatchMode> modes) {
    return count(
            "dataset = ?1 and sequence > ?2 and state = ?3 and mode in ?4",
            batch.dataset(),
            batch.sequence(),
            BatchState.RELEASED,
            modes)
        > 0;
  }

  /** Whether a batch that came after this one has replaced all rows. */
  boolean isReplaced(Batch batch) {
    return isOvertaken(batch, EnumSet.of(BatchMode.REPLACE));
  }

  /** Whether a batch that came after this one, and is not finished, is to replace all rows. */
  boolean isReplacementUnfinished(Batch batch) {
    return count(
            "dataset = ?1 and sequence > ?2 and state in ?3 and mode = ?4 and dryRun = false",
            batch.dataset(),
            batch.sequence(),
            EnumSet.of(BatchState.RECEIVED, BatchState.PROCESSING),
            BatchMode.REPLACE)
        > 0;
  }

  /** The batch, locked until the transaction ends. */
  Optional<Batch> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
