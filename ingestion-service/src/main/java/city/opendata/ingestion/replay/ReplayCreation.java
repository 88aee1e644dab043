package city.opendata.ingestion.replay;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchService;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.batch.Delivery;
import city.opendata.ingestion.batch.Registration;
import city.opendata.ingestion.dataset.ContractStructure;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.quarantine.ReplayRows;
import city.opendata.ingestion.release.ReleaseCatalog;
import city.opendata.ingestion.store.ObjectStore;
import city.opendata.ingestion.store.ObjectWriter;
import city.opendata.ingestion.store.StoredObject;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes a batch of corrected rows: takes the rows, stores them as a delivery, and registers it, all
 * in one transaction. What is stored and then not registered, the janitor removes.
 */
@ApplicationScoped
class ReplayCreation {

  private static final Logger LOG = Logger.getLogger(ReplayCreation.class);

  /** Many rows may have to be written anew. */
  private static final int LONGEST_SECONDS = 1_800;

  private final DatasetService datasets;
  private final BatchService batches;
  private final ReleaseCatalog releases;
  private final ReplayRows rows;
  private final ObjectStore store;

  ReplayCreation(
      DatasetService datasets,
      BatchService batches,
      ReleaseCatalog releases,
      ReplayRows rows,
      ObjectStore store) {
    this.datasets = datasets;
    this.batches = batches;
    this.releases = releases;
    this.rows = rows;
    this.store = store;
  }

  /**
   * What is asked for.
   *
   * @param batch whose corrected rows are to go out
   */
  record Request(String dataset, UUID batch, @Nullable String idempotencyKey, Caller caller) {}

  /** The replay that the request's key made before, if any. */
  @Transactional
  public Optional<Registration> known(Request request) {
    Dataset dataset = datasets.pushable(request.dataset(), request.caller());
    BatchView original = batches.get(request.dataset(), request.batch(), request.caller());
    Optional<BatchView> known = batches.findByKey(dataset, request.idempotencyKey());
    known.ifPresent(
        batch -> {
          if (!original.id().equals(batch.replayOf())) {
            throw ProblemException.of(IngestionProblem.IDEMPOTENCY_KEY_REUSED);
          }
        });
    return known.map(batch -> new Registration(batch, true));
  }

  /** Makes the replay under this id. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  public Registration create(UUID id, Request request) {
    Caller caller = request.caller();
    Dataset dataset = datasets.pushable(request.dataset(), caller);
    BatchView original = batches.getReplayable(request.dataset(), request.batch(), caller);
    requireSameStructure(dataset, original);
    if (rows.take(original, id) == 0) {
      ReplayRows.Standing standing = rows.standing(original);
      throw ProblemException.of(
          IngestionProblem.NOTHING_TO_REPLAY,
          standing.open(),
          standing.replaying(),
          standing.resolved());
    }
    StoredObject content = store(id, dataset, original);
    Delivery delivery =
        new Delivery(
            dataset.id(),
            request.idempotencyKey(),
            original.mode().ofReplay(),
            false,
            BatchChannel.of(caller),
            ReplayFile.CHARSET,
            caller.subject(),
            content,
            original.id());
    Registration registration = batches.register(id, delivery);
    if (registration.isRepeat()) {
      // Another request with this key was faster; the rows that were taken here go back.
      throw ProblemException.of(IngestionProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return registration;
  }

  private void requireSameStructure(Dataset dataset, BatchView original) {
    String contract = Objects.requireNonNull(dataset.contract(), "An approved contract");
    String structure = ContractStructure.hash(contract);
    if (!releases.structureOf(original.id()).filter(structure::equals).isPresent()) {
      throw ProblemException.of(IngestionProblem.REPLAY_CONTRACT_CHANGED);
    }
  }

  private StoredObject store(UUID id, Dataset dataset, BatchView original) {
    List<String> fields = ReplayRows.fields(dataset, original);
    try (ObjectWriter object = store.create(id)) {
      ReplayFile file = new ReplayFile(object, fields);
      rows.forEach(original, id, file::add);
      return file.finish();
    } catch (IOException full) {
      LOG.errorf("Replay could not be stored: %s", full.toString());
      throw ProblemException.of(IngestionProblem.STORAGE_FULL);
    }
  }
}
