package city.opendata.ingestion.batch;

import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.outbox.Outbox;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Registers deliveries and shows what has become of them. */
@ApplicationScoped
public class BatchService {

  private static final String HELD = "held-batches";

  private final BatchRepository batches;
  private final BatchPreviewRepository previews;
  private final DatasetService datasets;
  private final Outbox outbox;
  private final CursorCodec cursors;
  private final Clock clock;

  BatchService(
      BatchRepository batches,
      BatchPreviewRepository previews,
      DatasetService datasets,
      Outbox outbox,
      CursorCodec cursors,
      Clock clock) {
    this.batches = batches;
    this.previews = previews;
    this.datasets = datasets;
    this.outbox = outbox;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** Makes a batch of a stored delivery, unless its idempotency key has one already. */
  @Transactional
  public Registration register(UUID id, Delivery delivery) {
    Dataset dataset = datasets.lockPushable(delivery.dataset());
    Optional<Batch> known = withKeyOf(delivery);
    if (known.isPresent()) {
      if (!known.get().isRepeatedBy(delivery)) {
        throw ProblemException.of(IngestionProblem.IDEMPOTENCY_KEY_REUSED);
      }
      return new Registration(known.get().view(dataset.name()), true);
    }
    return new Registration(add(id, dataset, delivery).view(dataset.name()), false);
  }

  /**
   * Makes a batch of rows that were accepted one by one. What has become of their dataset meanwhile
   * is seen when they are released, as with every batch that waits.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void registerAccepted(UUID id, Delivery rows) {
    add(id, datasets.lock(rows.dataset()), rows);
  }

  private Batch add(UUID id, Dataset dataset, Delivery delivery) {
    // As finely as the database keeps it, so that the answer and the event say what it will say
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Batch batch = new Batch(id, delivery, now);
    batches.persistAndFlush(batch);
    outbox.append(
        BatchTopic.NAME,
        dataset.id().toString(),
        BatchReceived.TYPE,
        id.toString(),
        new BatchReceived(
            id, dataset.id(), dataset.name(), dataset.unit(), delivery.mode(), CityTime.at(now)));
    return batch;
  }

  private Optional<Batch> withKeyOf(Delivery delivery) {
    String key = delivery.idempotencyKey();
    return key == null ? Optional.empty() : batches.findByKey(delivery.dataset(), key);
  }

  /** A dataset's batches from the newest back. */
  @Transactional
  public Page<BatchView> list(
      String datasetName, int limit, @Nullable String cursor, Caller caller) {
    Dataset dataset = datasets.visible(datasetName, caller);
    String context = "batches/" + dataset.id();
    long before = sequence(context, cursor, Long.MAX_VALUE);
    List<Batch> found = batches.listBefore(dataset.id(), before, limit + 1);
    return page(found, limit, context, batch -> dataset.name());
  }

  /** The batches made of a batch's corrected rows, from the newest back. */
  @Transactional
  public Page<BatchView> listReplays(
      String datasetName, UUID id, int limit, @Nullable String cursor, Caller caller) {
    get(datasetName, id, caller);
    String context = "replays/" + id;
    long before = sequence(context, cursor, Long.MAX_VALUE);
    List<Batch> found = batches.listReplaysBefore(id, before, limit + 1);
    return page(found, limit, context, replay -> datasetName);
  }

  /** Batches that wait for a reviewer and that the caller may see, the oldest first. */
  @Transactional
  public Page<BatchView> listHeld(int limit, @Nullable String cursor, Caller caller) {
    long after = sequence(HELD, cursor, 0);
    boolean everywhere = caller.hasAnyRole(Roles.ADMIN, Roles.AUDITOR);
    List<Batch> found =
        everywhere
            ? batches.listHeldAfter(after, limit + 1)
            : batches.listHeldOfUnitAfter(String.valueOf(caller.unit()), after, limit + 1);
    Map<UUID, String> names = datasets.names(found.stream().map(Batch::dataset).toList());
    return page(found, limit, HELD, batch -> names.getOrDefault(batch.dataset(), ""));
  }

  /** Where a cursor says that the page begins. */
  private long sequence(String context, @Nullable String cursor, long first) {
    return cursor == null
        ? first
        : Long.parseLong(String.valueOf(cursors.decode(context, cursor).getFirst()));
  }

  /** A page of what was found with one more than its limit. */
  private Page<BatchView> page(
      List<Batch> found, int limit, String context, Function<Batch, String> datasetName) {
    List<Batch> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() <= limit
            ? null
            : cursors.encode(context, List.of(String.valueOf(shown.getLast().sequence())));
    return new Page<>(
        shown.stream().map(batch -> batch.view(datasetName.apply(batch))).toList(), next);
  }

  /** One of a dataset's batches. */
  @Transactional
  public BatchView get(String datasetName, UUID id, Caller caller) {
    Dataset dataset = datasets.visible(datasetName, caller);
    return batches
        .findOf(dataset.id(), id)
        .map(batch -> batch.view(dataset.name()))
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** The batch as it stands now, for one who was given it before. */
  @Transactional
  public BatchView look(BatchView batch) {
    return batches
        .findByIdOptional(batch.id())
        .map(found -> found.view(batch.dataset()))
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** As {@link #getFinished}, of a dry run that came to its end. */
  @Transactional
  public BatchView getChecked(String datasetName, UUID id, Caller caller) {
    BatchView batch = getFinished(datasetName, id, caller);
    if (batch.state() != BatchState.CHECKED) {
      throw ProblemException.of(KitProblem.NOT_FOUND);
    }
    return batch;
  }

  /** The first rows of a dry run as they would be released: a JSON array. */
  @Transactional
  public String preview(BatchView dryRun) {
    return previews
        .findByIdOptional(dryRun.id())
        .map(BatchPreview::rows)
        .orElseThrow(() -> ProblemException.of(IngestionProblem.RETENTION_OVER));
  }

  /** As {@link #get}, when its bad rows may be corrected: the others are released. */
  @Transactional
  public BatchView getCorrectable(String datasetName, UUID id, Caller caller) {
    BatchView batch = getFinished(datasetName, id, caller);
    if (batch.replayOf() != null) {
      throw ProblemException.of(IngestionProblem.BATCH_IS_REPLAY, batch.replayOf());
    }
    if (batch.state() != BatchState.RELEASED) {
      throw ProblemException.of(IngestionProblem.BATCH_NOT_RELEASED);
    }
    return batch;
  }

  /** As {@link #getCorrectable}, when its rows may still be brought into the data. */
  @Transactional
  public BatchView getReplayable(String datasetName, UUID id, Caller caller) {
    BatchView batch = getCorrectable(datasetName, id, caller);
    if (batches.isReplaced(batches.findById(id))) {
      throw ProblemException.of(IngestionProblem.REPLAY_SUPERSEDED);
    }
    return batch;
  }

  /** The batch that holds what an idempotency key was used for. */
  @Transactional
  public Optional<BatchView> findByKey(Dataset dataset, @Nullable String idempotencyKey) {
    return idempotencyKey == null
        ? Optional.empty()
        : batches.findByKey(dataset.id(), idempotencyKey).map(found -> found.view(dataset.name()));
  }

  /** As {@link #get}, once no worker has it or is about to. */
  @Transactional
  public BatchView getFinished(String datasetName, UUID id, Caller caller) {
    BatchView batch = get(datasetName, id, caller);
    if (!batch.state().isSettled()) {
      throw ProblemException.of(IngestionProblem.BATCH_NOT_FINISHED);
    }
    return batch;
  }
}
