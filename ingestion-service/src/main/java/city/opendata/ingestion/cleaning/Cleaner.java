package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.SourceRow;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.IOException;
import java.util.List;

/**
 * Cleans files by one contract. The same file and contract always give the same rows, errors and
 * report, in memory that does not grow with the file. Safe for use by several threads.
 */
public final class Cleaner {

  private final Contract contract;
  private final HeaderMatch headers;

  /** A cleaner for this contract. */
  public Cleaner(Contract contract) {
    this.contract = contract;
    this.headers = new HeaderMatch(contract);
  }

  /**
   * Sends every row of the file to the sink. Throws only what the file's bytes, the sink or the
   * progress throw; a file that is no good is a result.
   */
  public CleaningResult clean(TabularFile file, RowSink sink, Progress progress)
      throws IOException {
    try (RowSource source = file.open()) {
      RowCleaner rows = new RowCleaner(contract, headers.match(source.header()), sink);
      sink.begin(rows.columns());
      return clean(source, rows, progress);
    } catch (FileRejectedException e) {
      return new CleaningResult.Rejected(e.rejections());
    }
  }

  private static CleaningResult clean(RowSource source, RowCleaner rows, Progress progress)
      throws IOException {
    try {
      for (SourceRow row = source.next(); row != null; row = source.next()) {
        rows.clean(row);
        if (rows.rows() % Progress.EVERY == 0) {
          progress.rowsRead(rows.rows());
        }
      }
    } catch (FileRejectedException e) {
      List<Rejection> placed =
          e.rejections().stream().map(rejection -> rejection.inRow(rows.rows() + 1)).toList();
      return new CleaningResult.Rejected(placed);
    }
    return rows.rows() == 0
        ? new CleaningResult.Rejected(List.of(Rejection.of(RejectionCode.NO_ROWS)))
        : new CleaningResult.Cleaned(rows.report(source.facts()));
  }
}
