package city.opendata.catalog.error;

import city.opendata.kit.problem.ProblemType;

/** Problems that only the catalog answers with. */
public enum CatalogProblem implements ProblemType {
  INVALID_DATASET(400),
  UNIT_UNKNOWN(403),
  SEPARATION_OF_DUTIES(403),
  NAME_TAKEN(409),
  WRONG_STATE(409),
  CONTENT_CHANGED(409),
  NOT_OPENABLE(409),
  DATASET_WITHDRAWN(410),
  INVALID_ORGANISATIONS(422);

  private final int status;

  CatalogProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
