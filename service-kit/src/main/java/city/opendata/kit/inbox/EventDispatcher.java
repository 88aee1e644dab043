package city.opendata.kit.inbox;

import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventHandler;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.event.EventWorker;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the handler or worker of an event; an event takes effect once. */
@ApplicationScoped
class EventDispatcher {

  private final Inbox inbox;
  private final Map<String, EventHandler> handlers = new HashMap<>();
  private final Map<String, EventWorker> workers = new HashMap<>();
  private final Set<String> ignored;

  EventDispatcher(
      Inbox inbox,
      @All List<EventHandler> handlers,
      @All List<EventWorker> workers,
      InboxConfig config) {
    this.inbox = inbox;
    handlers.forEach(handler -> this.handlers.put(handler.type(), handler));
    workers.forEach(worker -> this.workers.put(worker.type(), worker));
    this.ignored = config.ignoredTypes().orElse(Set.of());
  }

  @ActivateRequestContext
  void dispatch(Event event) {
    EventHandler handler = handlers.get(event.type());
    EventWorker worker = workers.get(event.type());
    if (handler != null) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (inbox.claim(event)) {
                  handler.handle(event);
                }
              });
    } else if (worker != null) {
      worker.work(event);
    } else if (!ignored.contains(event.type())) {
      throw new EventRejectedException("no handler for this event type");
    }
  }
}
