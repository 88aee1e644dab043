package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.batch.BatchCounts;
import city.opendata.ingestion.batch.BatchLifecycle;
import city.opendata.ingestion.batch.BatchReport;
import city.opendata.ingestion.batch.BatchTopic;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.kit.outbox.Outbox;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

/** Writes the end of a load: batch, release, table and event in the transaction at hand. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publication {

  private final BatchLifecycle batches;
  private final ReleaseRepository releases;
  private final DataSource dataSource;
  private final Outbox outbox;
  private final Clock clock;

  Publication(
      BatchLifecycle batches,
      ReleaseRepository releases,
      DataSource dataSource,
      Outbox outbox,
      Clock clock) {
    this.batches = batches;
    this.releases = releases;
    this.dataSource = dataSource;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Makes the loaded table the dataset's release. */
  void release(Dataset dataset, Job job, LoadResult.Loaded loaded) {
    Instant now = clock.instant();
    releases
        .findByNumber(dataset.id(), dataset.lastRelease())
        .ifPresent(previous -> previous.supersede(now));
    long number = dataset.nextRelease();
    releases.persist(new Release(job, number, loaded, now));
    publish(job.table());
    BatchView batch =
        batches.release(
            job.attempt(),
            dataset.name(),
            number,
            Reports.counts(loaded.report()),
            Reports.of(loaded.report()));
    append(
        dataset,
        BatchReleased.TYPE,
        batch.id().toString(),
        released(dataset, job, loaded, batch, now));
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
        new BatchRejected(
            attempt.batch(),
            dataset.id(),
            dataset.name(),
            dataset.unit(),
            refused.rejections().getFirst().reason(),
            CityTime.at(clock.instant()));
    append(dataset, BatchRejected.TYPE, attempt.batch().toString(), rejected);
  }

  private static BatchReleased released(
      Dataset dataset, Job job, LoadResult.Loaded loaded, BatchView batch, Instant now) {
    BatchCounts counts = Reports.counts(loaded.report());
    BatchReport.QualityFigures quality = Reports.of(loaded.report()).quality();
    return new BatchReleased(
        batch.id(),
        dataset.id(),
        dataset.name(),
        dataset.unit(),
        dataset.lastRelease(),
        batch.mode(),
        batch.channel(),
        counts.read(),
        counts.released(),
        counts.quarantined(),
        job.released().fields().size(),
        loaded.bytes(),
        loaded.contentHash(),
        new BatchReleased.Quality(
            quality.completeness(), quality.conformity(), quality.uniqueness()),
        CityTime.at(now));
  }

  private void append(Dataset dataset, String type, String subject, Object data) {
    outbox.append(BatchTopic.NAME, dataset.id().toString(), type, subject, data);
  }

  private void publish(ReleaseTable table) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : ReleaseTable.publish(table.name())) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Release table cannot be published", failure);
    }
  }
}
