package city.opendata.catalog.review;

import city.opendata.catalog.dataset.DatasetAction;

/** What a reviewer can say. */
public enum Decision {
  APPROVE(DatasetAction.APPROVE),
  RETURN(DatasetAction.RETURN);

  private final DatasetAction action;

  Decision(DatasetAction action) {
    this.action = action;
  }

  DatasetAction action() {
    return action;
  }
}
