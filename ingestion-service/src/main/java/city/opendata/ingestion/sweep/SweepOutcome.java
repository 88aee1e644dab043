package city.opendata.ingestion.sweep;

import city.opendata.ingestion.batch.BatchTopic;
import city.opendata.ingestion.cleaning.detect.Severity;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.release.SensitiveDataFound;
import city.opendata.ingestion.release.SensitiveDataFound.Measure;
import city.opendata.ingestion.suspension.SuspensionFinding;
import city.opendata.ingestion.suspension.SuspensionService;
import city.opendata.kit.outbox.Outbox;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Ends a sweep: what was found is told, and what is grave is suspended, in one transaction. */
@ApplicationScoped
class SweepOutcome {

  private static final Logger LOG = Logger.getLogger(SweepOutcome.class);

  private static final String FINISH =
      """
      update release_sweep set finished_at = ?, claimed_until = ?
      where release = ? and claim = ? and finished_at is null
      """;

  private final DatasetService datasets;
  private final SuspensionService suspensions;
  private final DataSource dataSource;
  private final Outbox outbox;
  private final Severity suspendFrom;
  private final Clock clock;

  SweepOutcome(
      DatasetService datasets,
      SuspensionService suspensions,
      DataSource dataSource,
      Outbox outbox,
      SweepConfig config,
      Clock clock) {
    this.datasets = datasets;
    this.suspensions = suspensions;
    this.dataSource = dataSource;
    this.outbox = outbox;
    this.suspendFrom = config.suspendFrom();
    this.clock = clock;
  }

  /** Does nothing when another replica has taken the sweep over. */
  @Transactional
  public void finish(SweepJob job, String detectors, List<SweepFinding> findings) {
    Dataset dataset = datasets.lock(job.dataset());
    OffsetDateTime now = CityTime.at(clock.instant());
    // A newer release is swept for itself; of this one nobody reads any more.
    if (!finished(job, now) || dataset.lastRelease() != job.number()) {
      return;
    }
    for (SweepFinding found : findings) {
      Measure measure = isGrave(found) ? Measure.SUSPENDED : Measure.TICKET;
      outbox.append(
          BatchTopic.NAME,
          dataset.id().toString(),
          SensitiveDataFound.TYPE,
          job.release().toString(),
          event(job, dataset, detectors, found, measure, now));
    }
    List<SuspensionFinding> grave =
        findings.stream().filter(this::isGrave).map(found -> suspended(found, detectors)).toList();
    if (!grave.isEmpty()) {
      suspensions.suspend(dataset, job.release(), grave);
    }
    if (!findings.isEmpty()) {
      LOG.warnf(
          "Sensitive data found in a release datasetId=%s findings=%d suspended=%s",
          dataset.id(), findings.size(), !grave.isEmpty());
    }
  }

  private boolean isGrave(SweepFinding found) {
    return found.kind().severity().compareTo(suspendFrom) >= 0;
  }

  private boolean finished(SweepJob job, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(FINISH)) {
      OffsetDateTime utc = now.withOffsetSameInstant(ZoneOffset.UTC);
      update.setObject(1, utc);
      update.setObject(2, utc);
      update.setObject(3, job.release());
      update.setObject(4, job.claim());
      return update.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException("A sweep cannot be ended", failure);
    }
  }

  private static SuspensionFinding suspended(SweepFinding found, String detectors) {
    return new SuspensionFinding(
        found.column(),
        found.kind().wireName(),
        found.kind().severity(),
        found.values(),
        found.hits(),
        detectors);
  }

  private static SensitiveDataFound event(
      SweepJob job,
      Dataset dataset,
      String detectors,
      SweepFinding found,
      Measure measure,
      OffsetDateTime now) {
    return new SensitiveDataFound(
        job.release(),
        dataset.id(),
        dataset.name(),
        dataset.unit(),
        found.column(),
        found.kind().wireName(),
        found.kind().severity().name(),
        found.values(),
        found.hits(),
        detectors,
        measure,
        now);
  }
}
