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

/** Accepts rows without a file: checks them, has them written, and answers once they are kept. */
@ApplicationScoped
class RowService {

  /** Longer than a transaction ever takes while the database is well. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        push = check(target, request, format, body, caller);
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

  private RowPush check(
      RowTarget target, RowRequest request, RowFormat format, byte[] body, Caller caller) {
    BatchMode mode = target.mode(request.mode());
    String key = PushRules.idempotencyKey(request.idempotencyKey());
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
    QueuedPush queued = new QueuedPush(push);
    if (backlog.isFull(push.dataset().id()) || !writers.offer(queued)) {
      throw ProblemException.of(IngestionProblem.TOO_MANY_ROWS_WAIT);
    }
    return queued.await(PATIENCE).orElseThrow(() -> ProblemException.of(KitProblem.UNAVAILABLE));
  }
}
