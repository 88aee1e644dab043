package city.opendata.ingestion.row;

import city.opendata.ingestion.batch.BatchChannel;
import city.opendata.ingestion.batch.BatchMode;
import city.opendata.ingestion.batch.PushRules;
import city.opendata.ingestion.cleaning.csv.CsvLimits;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accepts rows without a file: checks them, has them written, and answers once they are kept. */
@ApplicationScoped
class RowService {

  /** Longer than a transaction ever takes while the database is well. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How often a dataset may change while its rows are checked. */
  private static final int MOST_TRIES = 3;

  private final RowTargets targets;
  private final RowWriters writers;
  private final RowBacklog backlog;
  private final int mostRows;
  private final int largestBody;

  RowService(RowTargets targets, RowWriters writers, RowBacklog backlog, RowConfig config) {
    this.targets = targets;
    this.writers = writers;
    this.backlog = backlog;
    this.mostRows = config.mostRows();
    this.largestBody = Math.toIntExact(config.largestBody().asLongValue());
    if (largestBody > CsvLimits.DEFAULT.fieldLength()) {
      throw new IllegalStateException(
          "opendata.rows.largest-body may be at most " + CsvLimits.DEFAULT.fieldLength());
    }
  }

  /** Keeps the rows of a call, or finds that they are kept already. */
  RowAnswer.Kept push(String dataset, RowRequest request, Caller caller) {
    RowTarget target = targets.pushable(dataset, caller);
    RowFormat format = RowFormat.of(request.contentType());
    byte[] body = RowBody.read(request.body(), request.contentLength(), largestBody);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      RowPush push;
      try {
        push = check(target, request.mode(), request.idempotencyKey(), format, body, caller);
      } catch (ProblemException fault) {
        // Perhaps the contract has just changed, and the rows are right
        RowTarget now = targets.renewed(dataset, caller);
        if (now == target) {
          throw fault;
        }
        target = now;
        continue;
      }
      switch (write(push)) {
        case RowAnswer.Kept kept -> {
          return kept;
        }
        case RowAnswer.KeyReused reused ->
            throw ProblemException.of(IngestionProblem.IDEMPOTENCY_KEY_REUSED);
        case RowAnswer.Outdated outdated -> target = targets.renewed(dataset, caller);
      }
    }
    throw ProblemException.of(KitProblem.CONCURRENT_CHANGE);
  }

  /** Reads a body and checks it against the dataset's contract. */
  RowPush check(
      RowTarget target,
      @Nullable String wantedMode,
      @Nullable String idempotencyKey,
      RowFormat format,
      byte[] body,
      Caller caller) {
    BatchMode mode = target.mode(wantedMode);
    String key = PushRules.idempotencyKey(idempotencyKey);
    RowColumns columns = target.columns(mode);
    RowLines lines = new RowReader(columns, mostRows).read(body, format == RowFormat.LINES);
    return new RowPush(
        target.checkedAgainst(),
        mode,
        BatchChannel.of(caller),
        caller.subject(),
        key,
        columns.header(),
        lines);
  }

  private RowAnswer write(RowPush push) {
    return offer(push)
        .orElseThrow(() -> ProblemException.of(IngestionProblem.TOO_MANY_ROWS_WAIT))
        .await(PATIENCE);
  }

  /** Hands rows to the writers; empty when too many wait. */
  Optional<QueuedPush> offer(RowPush push) {
    QueuedPush queued = new QueuedPush(push);
    boolean isTaken = !backlog.isFull(push.dataset().id()) && writers.offer(queued);
    return isTaken ? Optional.of(queued) : Optional.empty();
  }
}
