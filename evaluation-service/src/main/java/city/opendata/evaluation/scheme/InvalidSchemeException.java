package city.opendata.evaluation.scheme;

/** An indicator scheme that contradicts itself; the service does not start with it. */
public final class InvalidSchemeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSchemeException(String reason) {
    super("Indicator scheme: " + reason);
  }
}
