package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.BlockSink;
import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.Cleaner;
import city.opendata.ingestion.cleaning.CleaningContext;
import city.opendata.ingestion.cleaning.CleaningResult;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.report.CleaningReport;
import city.opendata.ingestion.cleaning.risk.AnonymityCheck;
import city.opendata.ingestion.cleaning.risk.AnonymityReport;
import city.opendata.ingestion.cleaning.risk.AnonymityThresholds;
import city.opendata.ingestion.cleaning.risk.RiskColumn;
import city.opendata.ingestion.cleaning.risk.RiskStorage;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.TabularFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cleans the file by the contract that is to be proposed, before it is: how many rows would be bad,
 * and which columns tell the good ones apart. Rows that do are classes of one row, which the check
 * of k-anonymity counts exactly in bounded memory.
 */
final class TrialRun implements BlockSink, Closeable {

  private final TabularFile file;
  private final Contract contract;
  private final CleaningContext context;
  private final Deadline deadline;
  private final List<List<Draft>> keys;
  private final List<AnonymityCheck> checks = new ArrayList<>();

  /** Takes a contract without masks, whose fields are called as the file's columns. */
  TrialRun(
      TabularFile file,
      Contract contract,
      CleaningContext context,
      Deadline deadline,
      List<List<Draft>> keys,
      RiskStorage storage) {
    this.file = file;
    this.contract = contract;
    this.context = context;
    this.deadline = deadline;
    this.keys = keys;
    keys.forEach(key -> checks.add(new AnonymityCheck(columns(key), List.of(), storage)));
  }

  private List<RiskColumn> columns(List<Draft> key) {
    List<RiskColumn> columns = new ArrayList<>();
    List<Field> fields = contract.fields();
    for (Draft draft : key) {
      for (int position = 0; position < fields.size(); position++) {
        if (fields.get(position).name().equals(draft.name())) {
          columns.add(new RiskColumn(draft.name(), position, fields.get(position).type()));
        }
      }
    }
    return columns;
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
          new Outcome(report.rowsGood(), report.rowsBad(), unique());
      case CleaningResult.Rejected(var rejections) -> throw new FileRejectedException(rejections);
    };
  }

  private List<List<Draft>> unique() throws IOException {
    List<List<Draft>> unique = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      AnonymityReport report = checks.get(i).finish(AnonymityThresholds.SANDBOX);
      if (report.rows() > 1 && report.unique() == report.rows()) {
        unique.add(keys.get(i));
      }
    }
    return unique;
  }

  @Override
  public void accept(CleanBlock block) throws IOException {
    for (AnonymityCheck check : checks) {
      check.add(block);
    }
  }

  @Override
  public void restart() throws IOException {
    for (AnonymityCheck check : checks) {
      check.restart();
    }
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (AnonymityCheck check : checks) {
      try {
        check.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
