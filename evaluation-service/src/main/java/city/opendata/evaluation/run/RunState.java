package city.opendata.evaluation.run;

/** Where a run stands on its way to publication. */
enum RunState {
  DRAFT
}
