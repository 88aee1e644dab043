package city.opendata.kit.event;

/**
 * Handles an event whose work takes longer than one transaction should. The worker opens its own
 * transactions, and in the last one calls {@code Inbox.claim}; when that is refused the work was
 * done before. Until then the event is delivered again after a crash. Exceptions mean what they
 * mean in an {@link EventHandler}.
 */
public interface EventWorker {

  /** Short type name, such as {@code BatchReceived}. */
  String type();

  void work(Event event);
}
