package city.opendata.ingestion.error;

import city.opendata.kit.problem.ProblemType;

/** Problems of pushing data and of reading it. */
public enum IngestionProblem implements ProblemType {
  EMPTY_BODY(400),
  INCOMPLETE_BODY(400),
  INVALID_QUERY(400),
  INVALID_ROWS(400),
  MODE_NEEDS_KEY(400),
  OWN_BATCH(403),
  DATASET_SUSPENDED(403),
  SECRECY_REVIEW_NEEDED(403),
  BATCH_IS_REPLAY(409),
  BATCH_NOT_FINISHED(409),
  BATCH_NOT_HELD(409),
  BATCH_NOT_RELEASED(409),
  DATASET_NOT_APPROVED(409),
  NOTHING_TO_REPLAY(409),
  REPLAY_CONTRACT_CHANGED(409),
  REPLAY_SUPERSEDED(409),
  ROW_NOT_CORRECTABLE(409),
  RECTIFICATION_SETTLED(409),
  NOT_SUSPENDED(409),
  DATASET_WITHDRAWN(410),
  RELEASE_GONE(410),
  RETENTION_OVER(410),
  CSV_ONLY(415),
  JSON_ROWS_ONLY(415),
  UNKNOWN_CHARSET(415),
  IDEMPOTENCY_KEY_REUSED(422),
  INVALID_CORRECTIONS(422),
  QUERY_TOO_EXPENSIVE(422),
  UNREADABLE_SAMPLE(422),
  SAMPLE_TOO_SLOW(422),
  TOO_MANY_PROPOSALS(503),
  TOO_MANY_ROWS_WAIT(503),
  STORAGE_FULL(507);

  private final int status;

  IngestionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
