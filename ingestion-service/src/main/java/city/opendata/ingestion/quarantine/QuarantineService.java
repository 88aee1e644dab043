package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BatchService;
import city.opendata.ingestion.batch.BatchView;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.quarantine.QuarantineRepository.StoredRow;
import city.opendata.ingestion.quarantine.QuarantineRepository.StoredRows;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what is wrong with which rows of a batch, and to the unit's own people the rows too. */
@ApplicationScoped
public class QuarantineService {

  private final BatchService batches;
  private final DatasetService datasets;
  private final QuarantineRepository rows;
  private final QuarantineColumns columns;
  private final QuarantineCipher cipher;
  private final CursorCodec cursors;

  QuarantineService(
      BatchService batches,
      DatasetService datasets,
      QuarantineRepository rows,
      QuarantineColumns columns,
      QuarantineCipher cipher,
      CursorCodec cursors) {
    this.batches = batches;
    this.datasets = datasets;
    this.rows = rows;
    this.columns = columns;
    this.cipher = cipher;
    this.cursors = cursors;
  }

  /**
   * A row that stays out of the release.
   *
   * @param original null when the caller may not see it
   */
  record QuarantinedRow(
      long row,
      long line,
      List<ErrorsJson.StoredError> errors,
      @Nullable Map<String, String> original) {}

  /** A finished batch's rows in file order. */
  @Transactional
  public Page<QuarantinedRow> list(
      String datasetName,
      UUID batch,
      QuarantineFilter filter,
      int limit,
      @Nullable String cursor,
      Caller caller) {
    BatchView finished = batches.getFinished(datasetName, batch, caller);
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

  /** How many rows of a finished batch there are, by column and reason. */
  @Transactional
  public QuarantineCounts count(String dataset, UUID batch, Caller caller) {
    BatchView finished = batches.getFinished(dataset, batch, caller);
    return rows.count(batch, finished.attempt());
  }

  private QuarantinedRow row(UUID batch, StoredRow row, boolean mayRead) {
    return new QuarantinedRow(
        row.row(),
        row.line(),
        ErrorsJson.read(row.errors()),
        mayRead ? cipher.decrypt(batch, row.row(), row.original()) : null);
  }

  /** An auditor looks after the work of all units, not into their data. */
  static boolean mayReadOriginals(String unit, Caller caller) {
    return caller.hasRole(Roles.ADMIN)
        || (caller.actsFor(unit)
            && caller.hasAnyRole(
                Roles.DEPARTMENT_SYSTEM, Roles.STEWARD, Roles.REVIEWER, Roles.SECRECY_REVIEWER));
  }
}
