package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.batch.BatchLifecycle;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * The first and the last transaction of a load. In the last one the event is claimed, the batch
 * ends, the release is published and the event about it is written: all of it or nothing.
 */
@ApplicationScoped
class ReleaseService {

  private final BatchLifecycle batches;
  private final DatasetService datasets;
  private final Publication publication;
  private final Inbox inbox;

  ReleaseService(
      BatchLifecycle batches, DatasetService datasets, Publication publication, Inbox inbox) {
    this.batches = batches;
    this.datasets = datasets;
    this.publication = publication;
    this.inbox = inbox;
  }

  /** Takes the batch for a new attempt; empty when there is nothing left to do. */
  @Transactional
  public Optional<Job> begin(Event event, UUID batch) {
    if (!batches.exists(batch)) {
      throw new EventRejectedException("there is no such batch");
    }
    Optional<Attempt> attempt = batches.begin(batch);
    if (attempt.isEmpty()) {
      inbox.claim(event);
    }
    return attempt.map(this::job);
  }

  private Job job(Attempt attempt) {
    Dataset dataset = datasets.get(attempt.dataset());
    String contract = dataset.contract();
    String hash = dataset.contractHash();
    if (contract == null || hash == null) {
      throw new IllegalStateException("Dataset " + dataset.id() + " has no approved contract");
    }
    return Job.of(attempt, contract, hash);
  }

  /**
   * Releases or rejects what was loaded.
   *
   * @return false when another attempt holds the batch, which then does it
   */
  @Transactional
  public boolean finish(Event event, Job job, LoadResult result) {
    Attempt attempt = job.attempt();
    Dataset dataset = datasets.lock(attempt.dataset());
    if (!batches.isHeldBy(attempt) || !inbox.claim(event)) {
      return false;
    }
    switch (result) {
      case LoadResult.Refused refused -> publication.reject(dataset, attempt, refused);
      case LoadResult.Loaded loaded -> {
        Optional<LoadResult.Refused> objection = objection(dataset, job, loaded);
        if (objection.isPresent()) {
          publication.reject(dataset, attempt, objection.get());
        } else {
          publication.release(dataset, job, loaded);
        }
      }
    }
    return true;
  }

  /** What has happened since the load began may speak against releasing it. */
  private Optional<LoadResult.Refused> objection(
      Dataset dataset, Job job, LoadResult.Loaded loaded) {
    if (dataset.isWithdrawn()) {
      return Optional.of(LoadResult.Refused.of(Refusal.DATASET_WITHDRAWN, loaded.report()));
    }
    if (batches.isOvertaken(job.attempt())) {
      return Optional.of(LoadResult.Refused.of(Refusal.SUPERSEDED, loaded.report()));
    }
    if (!job.contractHash().equals(dataset.contractHash())) {
      throw new IllegalStateException("The contract changed while the batch was loaded");
    }
    return Optional.empty();
  }
}
