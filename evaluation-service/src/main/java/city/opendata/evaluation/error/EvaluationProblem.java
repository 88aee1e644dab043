package city.opendata.evaluation.error;

import city.opendata.kit.problem.ProblemType;

/** Problems of the evaluation service's own. */
public enum EvaluationProblem implements ProblemType {
  /** A run names a year whose targets were never loaded. */
  TARGET_SET_MISSING(409),
  /** The file of targets breaks a rule; nothing of it was kept. */
  INVALID_TARGET_FILE(422);

  private final int status;

  EvaluationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
