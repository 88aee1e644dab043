package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.batch.BatchRejection;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.CleaningContext;
import city.opendata.ingestion.cleaning.CleaningResult;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.cleaning.mask.PseudonymKey;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import city.opendata.ingestion.store.ObjectStore;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Cleans a stored delivery into a staging table and its bad rows into quarantine, in memory that
 * does not grow with the file. Nothing that it writes is seen by anyone until it is released.
 */
final class Load {

  /** One writes to the database while the other cleans. */
  private static final int THREADS = 2;

  /**
   * Fewer rows than these are read through in some tenths of a second: their index can wait until
   * they are released.
   */
  private static final long ROWS_THAT_NEED_AN_INDEX = 2_000_000;

  private final Job job;
  private final PseudonymKey.Source keys;
  private final ObjectStore store;
  private final Staging staging;
  private final QuarantineWriter bad;
  private final LoadProgress progress;

  Load(
      Job job,
      PseudonymKey.Source keys,
      ObjectStore store,
      Staging staging,
      QuarantineWriter bad,
      LoadProgress progress) {
    this.job = job;
    this.keys = keys;
    this.store = store;
    this.staging = staging;
    this.bad = bad;
    this.progress = progress;
  }

  LoadResult run() throws IOException, SQLException {
    Optional<BatchRejection> refusal = job.refusal();
    if (refusal.isPresent()) {
      return new LoadResult.Refused(List.of(refusal.get()), null);
    }
    staging.create();
    progress.reached(LoadPhase.TABLE_CREATED, job.attempt());
    CleaningResult result;
    CopySink.Counts counts;
    try (CopySink sink = new CopySink(job.encoding(), staging, bad)) {
      result = cleaner().clean(job.file(store), sink, Progress.NONE);
      counts = sink.counts();
      if (result instanceof CleaningResult.Cleaned) {
        sink.finish();
      }
    }
    switch (result) {
      case CleaningResult.Rejected rejected -> {
        bad.discard();
        return new LoadResult.Refused(Refusal.of(rejected.rejections()), null);
      }
      case CleaningResult.Cleaned(CleaningReport report) -> {
        progress.reached(LoadPhase.ROWS_COPIED, job.attempt());
        if (job.wouldEmptyFields(report.drift())) {
          bad.discard();
          return new LoadResult.Refused(List.of(Refusal.missing(report.drift())), null);
        }
        return report.rowsGood() == 0
            ? LoadResult.Refused.of(Refusal.NO_GOOD_ROW, report)
            : finish(report, counts);
      }
    }
  }

  private LoadResult finish(CleaningReport report, CopySink.Counts counts)
      throws IOException, SQLException {
    staging.loaded();
    ContentHash hash = counts.hash();
    RemovedRows removed = new RemovedRows(staging, hash);
    long astray = new ReferenceCheck(staging, job.references(), removed).run();
    KeyCheck keys = new KeyCheck(staging, job, removed);
    keys.run();
    if (!removed.counts().isEmpty()) {
      new RemovedRowsPass(removed, bad).run(cleaner(), job.file(store));
    }
    progress.reached(LoadPhase.KEYS_CHECKED, job.attempt());
    CleaningReport referred = report.withoutReferences(astray);
    CleaningReport checked =
        keys.isEmpty() ? referred : referred.withRepeatedKeys(removed.ofKeys());
    if (checked.rowsGood() == 0) {
      return LoadResult.Refused.of(Refusal.NO_GOOD_ROW, checked);
    }
    RiskFigures risk = new RiskCheck(staging, job).run();
    if (job.attempt().dryRun()) {
      return new LoadResult.Checked(checked, risk, Preview.of(staging, job, checked));
    }
    if (job.base() == null && checked.rowsGood() >= ROWS_THAT_NEED_AN_INDEX) {
      staging.index();
    }
    progress.reached(LoadPhase.READY, job.attempt());
    return new LoadResult.Loaded(checked, risk, counts.largestRow(), hash, keys.overwritten());
  }

  private Cleaner cleaner() {
    Attempt attempt = job.attempt();
    CleaningContext context =
        new CleaningContext(
            attempt.receivedOn(),
            keys,
            job.rules(),
            Holds.letThrough(attempt.waived(), job.kinds()),
            attempt.mode() != BatchMode.DELETE);
    return new Cleaner(job.contract().contract(), context, THREADS);
  }
}
