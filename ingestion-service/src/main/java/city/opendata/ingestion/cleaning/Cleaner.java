package city.opendata.ingestion.cleaning;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.report.SchemaDrift;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.cleaning.source.RowSource;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Cleans files by one contract. The same file, contract and context always give the same rows,
 * errors and report, in memory that does not grow with the file. Safe for use by several threads.
 */
public final class Cleaner {

  private final Contract contract;
  private final HeaderMatch headers;
  private final CleaningContext context;
  private final int threads;

  /**
   * A cleaner for this contract.
   *
   * @param threads that clean side by side, the caller's among them
   */
  public Cleaner(Contract contract, CleaningContext context, int threads) {
    this.contract = contract;
    this.headers = new HeaderMatch(contract, context);
    this.context = context;
    this.threads = threads;
  }

  /**
   * Sends every row of the file to the sink. Throws only what the file's bytes, the sink or the
   * progress throw; a file that is no good is a result.
   */
  public CleaningResult clean(TabularFile file, BlockSink sink, Progress progress)
      throws IOException {
    try {
      return run(file, sink, progress);
    } catch (FileRejectedException e) {
      return examine(file, e, sink, progress);
    }
  }

  /** Before a file is refused, what was taken for granted of it is made sure of. */
  private CleaningResult examine(
      TabularFile file, FileRejectedException refusal, BlockSink sink, Progress progress)
      throws IOException {
    try {
      TabularFile other = file.examine();
      if (other == null) {
        return new CleaningResult.Rejected(refusal.rejections());
      }
      sink.restart();
      return run(other, sink, progress);
    } catch (FileRejectedException e) {
      return new CleaningResult.Rejected(e.rejections());
    }
  }

  private CleaningResult run(TabularFile file, BlockSink sink, Progress progress)
      throws IOException {
    try (RowSource source = file.open()) {
      ColumnMatch match = headers.match(source.header());
      Supplier<BlockCleaner> cleaners =
          () -> new BlockCleaner(contract, context, source.header(), match);
      BlockCleaner cleaner = cleaners.get();
      sink.begin(cleaner.columns());
      BlockDelivery delivery = new BlockDelivery(source, sink, progress);
      new BlockPipeline(source, sink, delivery, cleaners, threads).run(cleaner);
      return delivery.rows() == 0
          ? new CleaningResult.Rejected(List.of(Rejection.of(RejectionCode.NO_ROWS)))
          : new CleaningResult.Cleaned(report(source, delivery, cleaner, match.drift()));
    }
  }

  private CleaningReport report(
      RowSource source, BlockDelivery delivery, BlockCleaner cleaner, SchemaDrift drift) {
    return CleaningReport.of(
        source.facts().withEmptyLines(delivery.emptyLines()),
        delivery.rows() - delivery.bad(),
        delivery.bad(),
        delivery.complete(),
        delivery.strayRows(),
        cleaner.reports(),
        cleaner.ruleReports(),
        cleaner.sensitive(),
        delivery.examples(),
        drift,
        context.rules().version());
  }
}
