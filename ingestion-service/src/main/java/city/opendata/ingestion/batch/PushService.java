package city.opendata.ingestion.batch;

import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.store.StoredObject;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Receives deliveries: first the content, then, in one transaction, the batch and its event. */
@ApplicationScoped
class PushService {

  private final DatasetService datasets;
  private final BodyReceiver bodies;
  private final BatchService batches;
  private final EarlierRows earlierRows;

  PushService(
      DatasetService datasets, BodyReceiver bodies, BatchService batches, EarlierRows earlierRows) {
    this.datasets = datasets;
    this.bodies = bodies;
    this.batches = batches;
    this.earlierRows = earlierRows;
  }

  /** Stores a delivery, or finds the batch that holds it already. */
  Registration push(String datasetName, PushRequest request, Caller caller) {
    Dataset dataset = datasets.pushable(datasetName, caller);
    BatchMode mode = PushRules.mode(request.mode());
    boolean dryRun = PushRules.dryRun(request.dryRun());
    String idempotencyKey = PushRules.idempotencyKey(request.idempotencyKey());
    String charset = PushRules.charset(request.contentType());

    UUID id = UUID.randomUUID();
    StoredObject content = bodies.receive(id, request.body(), request.contentLength());
    Delivery delivery =
        new Delivery(
            dataset.id(),
            idempotencyKey,
            mode,
            dryRun,
            BatchChannel.of(caller),
            charset,
            caller.subject(),
            content,
            null);
    return register(id, delivery);
  }

  private Registration register(UUID id, Delivery delivery) {
    if (!delivery.dryRun()) {
      makeBatchesOfEarlierRows(id, delivery.dataset());
    }
    return registerNow(id, delivery);
  }

  private void makeBatchesOfEarlierRows(UUID id, UUID dataset) {
    try {
      earlierRows.makeBatches(dataset);
    } catch (RuntimeException failure) {
      bodies.discard(id);
      throw failure;
    }
  }

  /** Content whose batch may have been committed stays; the janitor knows which that is. */
  private Registration registerNow(UUID id, Delivery delivery) {
    try {
      Registration registration = batches.register(id, delivery);
      if (registration.isRepeat()) {
        bodies.discard(id);
      }
      return registration;
    } catch (ProblemException refused) {
      bodies.discard(id);
      throw refused;
    }
  }
}
