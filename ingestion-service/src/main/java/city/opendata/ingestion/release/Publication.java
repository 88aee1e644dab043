package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.batch.BatchCounts;
import city.opendata.ingestion.batch.BatchLifecycle;
import city.opendata.ingestion.batch.BatchRejected;
import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.batch.BatchReport;
import city.opendata.ingestion.batch.BatchTopic;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.SensitiveColumn;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.suspension.SuspensionService;
import city.opendata.kit.outbox.Outbox;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the end of a load: batch, release, table and event in the transaction at hand. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publication {

  private final BatchLifecycle batches;
  private final ReleaseRepository releases;
  private final Library library;
  private final SuspensionService suspensions;
  private final Event<ReleasePublished> publications;
  private final Outbox outbox;
  private final Clock clock;

  Publication(
      BatchLifecycle batches,
      ReleaseRepository releases,
      Library library,
      SuspensionService suspensions,
      Event<ReleasePublished> publications,
      Outbox outbox,
      Clock clock) {
    this.batches = batches;
    this.releases = releases;
    this.library = library;
    this.suspensions = suspensions;
    this.publications = publications;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Makes the loaded rows the dataset's release, or part of it. */
  void release(Dataset dataset, Job job, LoadResult.Loaded loaded) {
    Instant now = clock.instant();
    Optional<Release> previous = releases.findByNumber(dataset.id(), dataset.lastRelease());
    previous.ifPresent(release -> release.supersede(now));
    long number = dataset.nextRelease();
    Library.Content content =
        library.add(job, loaded, number, previous.map(Release::rowCount).orElse(0L));
    Release release = new Release(job, number, content, now);
    releases.persistAndFlush(release);
    publications.fire(published(job, release, previous.orElse(null)));
    if (job.base() == null) {
      suspensions.replaced(dataset);
    }
    BatchReport report =
        Reports.of(loaded.report()).with(RiskReports.of(loaded.risk())).with(content.effect());
    BatchView batch =
        batches.release(
            job.attempt(), dataset.name(), number, Reports.counts(loaded.report()), report);
    append(
        dataset,
        BatchReleased.TYPE,
        batch.id().toString(),
        released(dataset, job, release, batch, report));
  }

  /** Lets the batch wait for a reviewer. */
  void hold(
      Dataset dataset, Attempt attempt, LoadResult.Loaded loaded, List<BatchRejection> reasons) {
    CleaningReport report = loaded.report();
    batches.hold(
        attempt,
        reasons,
        Reports.unreleased(report),
        Reports.of(report).with(RiskReports.of(loaded.risk())));
    OffsetDateTime now = CityTime.at(clock.instant());
    BatchHeld held =
        new BatchHeld(
            attempt.batch(),
            dataset.id(),
            dataset.name(),
            dataset.unit(),
            reasons.stream().map(BatchRejection::reason).distinct().toList(),
            now);
    append(dataset, BatchHeld.TYPE, attempt.batch().toString(), held);
    for (SensitiveColumn column : report.sensitive()) {
      if (reasons.stream().anyMatch(reason -> Holds.concerns(reason, column))) {
        append(
            dataset,
            SensitiveDataFound.TYPE,
            attempt.batch().toString(),
            SensitiveDataFound.of(attempt, dataset, column, now));
      }
    }
  }

  /** Ends a dry run. */
  void check(Attempt attempt, List<BatchRejection> wouldHold, LoadResult.Checked checked) {
    batches.check(
        attempt,
        wouldHold,
        Reports.unreleased(checked.report()),
        Reports.of(checked.report()).with(RiskReports.of(checked.risk())),
        checked.maskedRows());
  }

  /** Ends the batch without a release. */
  void reject(Dataset dataset, Attempt attempt, LoadResult.Refused refused) {
    CleaningReport report = refused.report();
    batches.reject(
        attempt,
        refused.rejections(),
        report == null ? BatchCounts.NONE : Reports.unreleased(report),
        report == null ? null : Reports.of(report));
    BatchRejected rejected =
        BatchRejected.of(
            attempt.batch(),
            dataset,
            refused.rejections().getFirst().reason(),
            CityTime.at(clock.instant()));
    append(dataset, BatchRejected.TYPE, attempt.batch().toString(), rejected);
  }

  private static ReleasePublished published(Job job, Release release, @Nullable Release previous) {
    return new ReleasePublished(
        release.batch(),
        job.base() == null || previous == null ? null : previous.batch(),
        release.lastRow(),
        job.rules().detectors());
  }

  private static BatchReleased released(
      Dataset dataset, Job job, Release release, BatchView batch, BatchReport report) {
    BatchReport.QualityFigures quality = report.quality();
    return new BatchReleased(
        batch.id(),
        dataset.id(),
        dataset.name(),
        dataset.unit(),
        dataset.lastRelease(),
        batch.mode(),
        batch.channel(),
        Objects.requireNonNull(batch.rowsRead()),
        Objects.requireNonNull(batch.rowsReleased()),
        Objects.requireNonNull(batch.rowsQuarantined()),
        release.rowCount(),
        job.released().fields().size(),
        release.bytes(),
        release.contentHash(),
        new BatchReleased.Quality(
            quality.completeness(), quality.conformity(), quality.uniqueness()),
        CityTime.at(release.releasedAt()));
  }

  private void append(Dataset dataset, String type, String subject, Object data) {
    outbox.append(BatchTopic.NAME, dataset.id().toString(), type, subject, data);
  }
}
