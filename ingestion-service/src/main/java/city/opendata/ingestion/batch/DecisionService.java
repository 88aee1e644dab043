package city.opendata.ingestion.batch;

import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.outbox.Outbox;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Lets reviewers decide about batches that are held. A batch that may be released goes to the
 * workers once more: so what has changed meanwhile is looked at again, and nothing unreleased needs
 * to be kept until someone decides.
 */
@ApplicationScoped
class DecisionService {

  /** What a reviewer of data quality may decide; all else is a matter of secrecy. */
  private static final Set<String> OF_QUALITY = Set.of("too-many-bad-rows", "too-many-refusals");

  private final BatchRepository batches;
  private final DatasetService datasets;
  private final Outbox outbox;
  private final Event<BatchEnded> endings;
  private final Clock clock;

  DecisionService(
      BatchRepository batches,
      DatasetService datasets,
      Outbox outbox,
      Event<BatchEnded> endings,
      Clock clock) {
    this.batches = batches;
    this.datasets = datasets;
    this.outbox = outbox;
    this.endings = endings;
    this.clock = clock;
  }

  /** Decides about a batch of the reviewer's unit. */
  @Transactional
  BatchView decide(String datasetName, UUID id, Decision decision, Caller caller) {
    Dataset dataset = datasets.lock(datasets.visible(datasetName, caller).id());
    Batch batch =
        batches
            .lock(id)
            .filter(found -> found.dataset().equals(dataset.id()))
            .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
    if (!batch.isHeld()) {
      throw ProblemException.of(IngestionProblem.BATCH_NOT_HELD);
    }
    requireMayDecide(batch, caller);
    Instant now = clock.instant();
    switch (decision.verdict()) {
      case RELEASE -> {
        batch.waive(decision, now);
        append(
            dataset,
            BatchReceived.TYPE,
            id,
            new BatchReceived(
                id, dataset.id(), dataset.name(), dataset.unit(), batch.mode(), CityTime.at(now)));
      }
      case REJECT -> {
        batch.refuse(decision, now);
        append(
            dataset,
            BatchRejected.TYPE,
            id,
            BatchRejected.of(id, dataset, Batch.REFUSED_BY_REVIEW, CityTime.at(now)));
        endings.fire(batch.ended());
      }
    }
    return batch.view(dataset.name());
  }

  private static void requireMayDecide(Batch batch, Caller caller) {
    List<String> reasons = batch.hold().stream().map(BatchRejection::reason).toList();
    if (!caller.hasRole(Roles.SECRECY_REVIEWER) && !OF_QUALITY.containsAll(reasons)) {
      throw ProblemException.of(IngestionProblem.SECRECY_REVIEW_NEEDED);
    }
    if (caller.subject().equals(batch.receivedBy())) {
      throw ProblemException.of(IngestionProblem.OWN_BATCH);
    }
  }

  private void append(Dataset dataset, String type, UUID batch, Object data) {
    outbox.append(BatchTopic.NAME, dataset.id().toString(), type, batch.toString(), data);
  }
}
