package city.opendata.evaluation.targetset;

/** What counts towards a target. */
public enum TargetKind {
  /** Datasets that are open and were refreshed within the period. */
  UPDATE
}
