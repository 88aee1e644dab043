package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.CleaningResult;
import city.opendata.ingestion.cleaning.Progress;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.quarantine.QuarantineWriter;
import city.opendata.ingestion.store.ObjectStore;
import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * Cleans a stored delivery into a staging table and its bad rows into quarantine, in memory that
 * does not grow with the file. Nothing that it writes is seen by anyone until it is released.
 */
final class Load {

  private final Job job;
  private final Contract contract;
  private final ObjectStore store;
  private final Staging staging;
  private final QuarantineWriter bad;
  private final LoadProgress progress;
  private final ContentHash hash;
  private long largestRow;

  Load(Job job, ObjectStore store, Staging staging, QuarantineWriter bad, LoadProgress progress) {
    this.job = job;
    this.contract = job.contract().contract();
    this.store = store;
    this.staging = staging;
    this.bad = bad;
    this.progress = progress;
    this.hash = new ContentHash(contract);
  }

  LoadResult run() throws IOException, SQLException {
    staging.create();
    progress.reached(LoadPhase.TABLE_CREATED, job.attempt());
    switch (copy()) {
      case CleaningResult.Rejected rejected -> {
        bad.discard();
        return new LoadResult.Refused(Refusal.of(rejected.rejections()), null);
      }
      case CleaningResult.Cleaned(CleaningReport report) -> {
        progress.reached(LoadPhase.ROWS_COPIED, job.attempt());
        return report.rowsGood() == 0
            ? LoadResult.Refused.of(Refusal.NO_GOOD_ROW, report)
            : finish(report);
      }
    }
  }

  private CleaningResult copy() throws IOException, SQLException {
    CopyIn copy = staging.copy();
    try {
      CopySink sink = new CopySink(copy, bad, hash);
      CleaningResult result = new Cleaner(contract).clean(job.file(store), sink, Progress.NONE);
      if (result instanceof CleaningResult.Cleaned) {
        sink.flush();
        bad.flush();
        staging.endCopy(copy);
        largestRow = sink.largestRow();
      }
      return result;
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
      staging.reset();
    }
  }

  private LoadResult finish(CleaningReport report) throws IOException, SQLException {
    KeyCheck keys = new KeyCheck(staging, job.contract().keys());
    long duplicates = keys.removeDuplicates();
    String contentHash =
        duplicates == 0 ? hash.value() : new DuplicatePass(job, keys, bad).run(job.file(store));
    progress.reached(LoadPhase.KEYS_CHECKED, job.attempt());
    staging.finish();
    progress.reached(LoadPhase.INDEXED, job.attempt());
    return new LoadResult.Loaded(
        keys.isEmpty() ? report : report.withDuplicates(duplicates),
        staging.size(),
        largestRow,
        contentHash);
  }
}
