package city.opendata.catalog.dataset;

/** Sensitivity, from L1 (not sensitive) to L4 (sensitive). */
public enum Grade {
  L1,
  L2,
  L3,
  L4;

  /** The gate: L4 is never opened, and L2 and L3 never without conditions. */
  public boolean allows(OpenType openType) {
    return switch (this) {
      case L1 -> true;
      case L2, L3 -> openType != OpenType.UNCONDITIONAL;
      case L4 -> openType == OpenType.NOT_OPEN;
    };
  }
}
