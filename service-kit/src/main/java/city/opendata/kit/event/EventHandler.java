package city.opendata.kit.event;

/**
 * Handles one type of event. A bean of this interface is found by its {@link #type()}.
 *
 * <p>{@link #handle} runs in a transaction in which the event's id was put into the inbox, so its
 * work and the memory of it commit together: the event takes effect once. It may throw {@link
 * EventRejectedException} for what can never be handled and {@link RetryLaterException} for what is
 * no fault of the event; any other exception is tried again a few times.
 */
public interface EventHandler {

  /** Short type name, such as {@code DatasetOpened}. */
  String type();

  void handle(Event event);
}
