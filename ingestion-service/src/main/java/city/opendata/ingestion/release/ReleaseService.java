package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.batch.BatchLifecycle;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.dataset.RiskDemands;
import city.opendata.ingestion.word.UnitRules;
import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.inbox.Inbox;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last transaction of a load. In the last one the event is claimed, the batch
 * ends, the release is published and the event about it is written: all of it or nothing.
 */
@ApplicationScoped
class ReleaseService {

  /** Many millions of rows may have to be merged into the release. */
  private static final int LONGEST_MERGE_SECONDS = 3_600;

  private final BatchLifecycle batches;
  private final DatasetService datasets;
  private final ReleaseRepository releases;
  private final ReferenceFinder references;
  private final UnitRules rules;
  private final Publication publication;
  private final Holds holds;
  private final RiskConfig risk;
  private final Inbox inbox;

  ReleaseService(
      BatchLifecycle batches,
      DatasetService datasets,
      ReleaseRepository releases,
      ReferenceFinder references,
      UnitRules rules,
      Publication publication,
      HoldConfig config,
      RiskConfig risk,
      Inbox inbox) {
    this.batches = batches;
    this.datasets = datasets;
    this.releases = releases;
    this.references = references;
    this.rules = rules;
    this.publication = publication;
    this.holds = new Holds(config.severity());
    this.risk = risk;
    this.inbox = inbox;
  }

  /** Takes the batch for a new attempt; empty when there is nothing left to do. */
  @Transactional
  public Optional<Begun> begin(Event event, UUID batch) {
    if (!batches.exists(batch)) {
      throw new EventRejectedException("there is no such batch");
    }
    Optional<Attempt> attempt = batches.begin(batch);
    if (attempt.isEmpty()) {
      inbox.claim(event);
    }
    return attempt.map(this::begun);
  }

  /** Ends an attempt that the platform lacked something for, unless another has the batch. */
  @Transactional
  public void postpone(Attempt attempt, BatchRejection reason) {
    batches.postpone(attempt, reason);
  }

  private Begun begun(Attempt attempt) {
    Dataset dataset = datasets.get(attempt.dataset());
    return new Begun(job(dataset, attempt), attempt.dryRun() ? null : futility(dataset, attempt));
  }

  private LoadResult.@Nullable Refused futility(Dataset dataset, Attempt attempt) {
    String reason = futility(dataset, attempt, batches.isReplacedWhileWaiting(attempt));
    return reason == null ? null : LoadResult.Refused.of(reason, null);
  }

  /** Why nothing of the batch can be released any more, if so. */
  private @Nullable String futility(Dataset dataset, Attempt attempt, boolean isReplaced) {
    if (dataset.isWithdrawn()) {
      return Refusal.DATASET_WITHDRAWN;
    }
    return isReplaced || batches.isOvertaken(attempt) ? Refusal.SUPERSEDED : null;
  }

  private Job job(Dataset dataset, Attempt attempt) {
    String contract = dataset.contract();
    String hash = dataset.contractHash();
    if (contract == null || hash == null) {
      throw new IllegalStateException("Dataset " + dataset.id() + " has no approved contract");
    }
    Base current =
        releases.findByNumber(dataset.id(), dataset.lastRelease()).map(Release::base).orElse(null);
    RiskDemands demands =
        RiskDemands.of(contract).atLeast(risk.rows(dataset.openType()), risk.values());
    return Job.of(
        attempt,
        contract,
        hash,
        references.find(dataset, contract),
        demands,
        rules.of(dataset.unit()),
        current);
  }

  /**
   * Releases or rejects what was loaded.
   *
   * @return false when another attempt holds the batch, which then does it
   */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_MERGE_SECONDS)
  public boolean finish(Event event, Job job, LoadResult result) {
    Attempt attempt = job.attempt();
    Dataset dataset = datasets.lock(attempt.dataset());
    if (!batches.isHeldBy(attempt) || !inbox.claim(event)) {
      return false;
    }
    switch (result) {
      case LoadResult.Refused refused -> publication.reject(dataset, attempt, refused);
      case LoadResult.Checked checked -> finish(dataset, job, checked);
      case LoadResult.Loaded loaded -> finish(dataset, job, loaded);
    }
    return true;
  }

  /** What would speak against a release is told, without regard to what else goes on. */
  private void finish(Dataset dataset, Job job, LoadResult.Checked checked) {
    Optional<BatchRejection> refusal = holds.refusal(job.tolerance(), checked.report());
    if (refusal.isPresent()) {
      publication.reject(
          dataset, job.attempt(), new LoadResult.Refused(List.of(refusal.get()), checked.report()));
    } else {
      publication.check(
          job.attempt(),
          holds.reasons(job.tolerance(), job.kinds(), checked.report(), checked.risk(), List.of()),
          checked);
    }
  }

  private void finish(Dataset dataset, Job job, LoadResult.Loaded loaded) {
    Attempt attempt = job.attempt();
    Optional<LoadResult.Refused> objection = objection(dataset, job, loaded);
    if (objection.isPresent()) {
      publication.reject(dataset, attempt, objection.get());
      return;
    }
    List<BatchRejection> reasons =
        holds.reasons(
            job.tolerance(), job.kinds(), loaded.report(), loaded.risk(), attempt.waived());
    if (reasons.isEmpty()) {
      publication.release(dataset, job, loaded);
    } else {
      publication.hold(dataset, attempt, loaded, reasons);
    }
  }

  /** What has happened since the load began may speak against releasing it. */
  private Optional<LoadResult.Refused> objection(
      Dataset dataset, Job job, LoadResult.Loaded loaded) {
    String futility = futility(dataset, job.attempt(), false);
    if (futility != null) {
      return Optional.of(LoadResult.Refused.of(futility, loaded.report()));
    }
    Optional<BatchRejection> refusal = holds.refusal(job.tolerance(), loaded.report());
    if (refusal.isPresent()) {
      return Optional.of(new LoadResult.Refused(List.of(refusal.get()), loaded.report()));
    }
    if (!job.contractHash().equals(dataset.contractHash())) {
      throw new IllegalStateException("The contract changed while the batch was loaded");
    }
    if (job.attempt().mode() != BatchMode.REPLACE && job.baseRelease() != dataset.lastRelease()) {
      throw new IllegalStateException("Another batch was released while this one was loaded");
    }
    return Optional.empty();
  }
}
