package city.opendata.ingestion.dataset;

/** Who may read a dataset. */
public enum OpenType {
  UNCONDITIONAL,
  CONDITIONAL,
  NOT_OPEN
}
