package city.opendata.kit.event;

/**
 * An event that cannot be handled now for a reason that does not lie in the event: it is tried
 * again with growing pauses for as long as it takes, and the events behind it wait.
 */
public final class RetryLaterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RetryLaterException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
