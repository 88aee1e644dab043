package city.opendata.kit.event;

/**
 * An event that will never be understood, however often it is delivered; it goes to the dead-letter
 * topic. The message is kept there, so it names no payload.
 */
public final class EventRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EventRejectedException(String reason) {
    super(reason);
  }
}
