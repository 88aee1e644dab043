package city.opendata.gateway.service;

/** What the gateway holds of a part. */
public enum Standing {
  /** Not asked yet. */
  UNKNOWN,
  UP,
  /** It answers, and says that it is not ready. */
  NOT_READY,
  /** Nothing listens there. */
  UNREACHABLE,
  /** It is there and does not answer. */
  SILENT;

  /** Whether calls are refused without trying: the part's own word or absence is proof enough. */
  public boolean refuses() {
    return this == NOT_READY || this == UNREACHABLE || this == SILENT;
  }
}
