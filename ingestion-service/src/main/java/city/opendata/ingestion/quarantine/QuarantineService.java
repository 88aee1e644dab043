package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BatchService;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.quarantine.QuarantineRepository.StoredRows;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what is wrong with which rows of a batch, and to the unit's own people the rows too. */
@ApplicationScoped
public class QuarantineService {

  private static final int ROWS_AT_ONCE = 500;

  private final BatchService batches;
  private final DatasetService datasets;
  private final QuarantineRepository rows;
  private final CorrectionRepository corrections;
  private final QuarantineColumns columns;
  private final QuarantineCipher cipher;
  private final CursorCodec cursors;

  QuarantineService(
      BatchService batches,
      DatasetService datasets,
      QuarantineRepository rows,
      CorrectionRepository corrections,
      QuarantineColumns columns,
      QuarantineCipher cipher,
      CursorCodec cursors) {
    this.batches = batches;
    this.datasets = datasets;
    this.rows = rows;
    this.corrections = corrections;
    this.columns = columns;
    this.cipher = cipher;
    this.cursors = cursors;
  }

  /** A finished batch's rows in file order. */
  @Transactional
  public Page<QuarantinedRow> list(
      String datasetName,
      UUID batch,
      QuarantineFilter filter,
      int limit,
      @Nullable String cursor,
      Caller caller) {
    BatchView finished = kept(datasetName, batch, caller);
    Dataset dataset = datasets.visible(datasetName, caller);
    if (filter.column() != null) {
      filter.requireColumnOf(columns.of(dataset, finished));
    }
    String context = "quarantine/" + batch + "?" + filter.context();
    long after =
        cursor == null
            ? 0
            : Long.parseLong(String.valueOf(cursors.decode(context, cursor).getFirst()));
    StoredRows found = rows.listAfter(batch, finished.attempt(), filter, after, limit);
    String next =
        found.hasMore()
            ? cursors.encode(context, List.of(String.valueOf(found.rows().getLast().row())))
            : null;
    boolean mayRead = mayReadOriginals(dataset.unit(), caller);
    return new Page<>(found.rows().stream().map(row -> row(batch, row, mayRead)).toList(), next);
  }

  /** How many rows of a finished batch there are, by state, and by column and reason. */
  @Transactional
  public QuarantineCounts count(String dataset, UUID batch, Caller caller) {
    BatchView finished = kept(dataset, batch, caller);
    return rows.count(batch, finished.attempt());
  }

  /**
   * A row, and who has corrected it.
   *
   * @param corrections the first one first
   */
  record RowHistory(QuarantinedRow row, List<CorrectionRepository.Note> corrections) {

    RowHistory {
      corrections = List.copyOf(corrections);
    }
  }

  /** One row of a finished batch. */
  @Transactional
  public RowHistory get(String dataset, UUID batch, long row, Caller caller) {
    BatchView finished = kept(dataset, batch, caller);
    boolean mayRead = mayReadOriginals(datasets.visible(dataset, caller).unit(), caller);
    return rows.find(batch, finished.attempt(), row)
        .map(
            found ->
                new RowHistory(row(batch, found, mayRead), corrections.history(batch, found.row())))
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** A finished batch's rows as a file, for one who may see their cells. */
  @Transactional
  public QuarantineFile file(
      String datasetName, UUID batch, QuarantineFilter filter, Caller caller) {
    BatchView finished = kept(datasetName, batch, caller);
    Dataset dataset = datasets.visible(datasetName, caller);
    if (!mayReadOriginals(dataset.unit(), caller)) {
      throw ProblemException.of(KitProblem.FORBIDDEN);
    }
    List<String> names = columns.of(dataset, finished);
    filter.requireColumnOf(names);
    return new QuarantineFile(
        batch, names, after -> chunk(batch, finished.attempt(), filter, after));
  }

  /** Between two chunks of a file no connection is held, so that it may be read slowly. */
  private QuarantineFile.Chunk chunk(UUID batch, int attempt, QuarantineFilter filter, long after) {
    StoredRows found = rows.listAfter(batch, attempt, filter, after, ROWS_AT_ONCE);
    return new QuarantineFile.Chunk(
        found.rows().stream().map(row -> row(batch, row, true)).toList(), found.hasMore());
  }

  /** The finished batch, while its rows are kept. */
  private BatchView kept(String dataset, UUID batch, Caller caller) {
    BatchView finished = batches.getFinished(dataset, batch, caller);
    if (rows.wereDeleted(batch)) {
      throw ProblemException.of(IngestionProblem.RETENTION_OVER);
    }
    return finished;
  }

  private QuarantinedRow row(UUID batch, StoredRow row, boolean mayRead) {
    return new QuarantinedRow(
        row.row(),
        row.line(),
        row.state(),
        row.version(),
        ErrorsJson.read(row.errors()),
        mayRead ? cipher.decrypt(batch, row.row(), row.original()) : null,
        mayRead && row.correction() != null ? cipher.current(batch, row) : null,
        row.replay());
  }

  /** An auditor looks after the work of all units, not into their data. */
  static boolean mayReadOriginals(String unit, Caller caller) {
    return caller.hasRole(Roles.ADMIN)
        || (caller.actsFor(unit)
            && caller.hasAnyRole(
                Roles.DEPARTMENT_SYSTEM, Roles.STEWARD, Roles.REVIEWER, Roles.SECRECY_REVIEWER));
  }
}
