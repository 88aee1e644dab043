package city.opendata.catalog.dataset;

/** How data may be had (handbook 2.2). */
public enum OpenType {
  UNCONDITIONAL,
  CONDITIONAL,
  NOT_OPEN
}
