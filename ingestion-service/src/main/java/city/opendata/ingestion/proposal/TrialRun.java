package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.CleaningContext;
import city.opendata.ingestion.cleaning.CleaningResult;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.IOException;
import java.util.List;

/**
 * Cleans the file by the contract that is to be proposed, before it is: how many rows would be bad,
 * and which columns tell the good ones apart. So that memory stays bounded, a key of a large file
 * that is asked about last may be left unknown.
 */
final class TrialRun implements BlockSink {

  /** 16 to 32 bytes each. */
  private static final int MOST_REMEMBERED = 2_000_000;

  private final TabularFile file;
  private final Contract contract;
  private final CleaningContext context;
  private final Deadline deadline;
  private final List<KeyTrial> keys;

  /** Takes a contract without masks, whose fields are called as the file's columns. */
  TrialRun(
      TabularFile file,
      Contract contract,
      CleaningContext context,
      Deadline deadline,
      List<List<Draft>> keys) {
    this.file = file;
    this.contract = contract;
    this.context = context;
    this.deadline = deadline;
    this.keys = keys.stream().map(key -> new KeyTrial(key, contract)).toList();
  }

  /**
   * What came out.
   *
   * @param bad rows that would go to quarantine
   * @param keys those of the columns asked about that tell all good rows apart
   */
  record Outcome(long good, long bad, List<List<Draft>> keys) {}

  Outcome run() throws IOException {
    CleaningResult result =
        new Cleaner(contract, context, 1).clean(file, this, rows -> deadline.check());
    return switch (result) {
      case CleaningResult.Cleaned(CleaningReport report) ->
          new Outcome(report.rowsGood(), report.rowsBad(), found());
      case CleaningResult.Rejected(var rejections) -> throw new FileRejectedException(rejections);
    };
  }

  private List<List<Draft>> found() {
    return keys.stream().filter(KeyTrial::isKey).map(KeyTrial::key).toList();
  }

  @Override
  public void accept(CleanBlock block) {
    keys.forEach(key -> key.add(block));
    int remembered = keys.stream().mapToInt(KeyTrial::remembered).sum();
    for (KeyTrial last : keys.reversed()) {
      if (remembered > MOST_REMEMBERED) {
        remembered -= last.remembered();
        last.giveUp();
      }
    }
  }

  @Override
  public void restart() {
    keys.forEach(KeyTrial::restart);
  }
}
