package city.opendata.evaluation.fact;

import city.opendata.evaluation.event.PayloadReader;
import city.opendata.kit.event.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The event types that carry a whole rectification ticket; each becomes a dated fact. */
class RectificationEvents {

  private final PayloadReader payloads;
  private final FactService facts;

  RectificationEvents(PayloadReader payloads, FactService facts) {
    this.payloads = payloads;
    this.facts = facts;
  }

  @Produces
  @Singleton
  EventHandler openedRectification() {
    return new RectificationChangedHandler("RectificationOpened", payloads, facts);
  }

  @Produces
  @Singleton
  EventHandler overdueRectification() {
    return new RectificationChangedHandler("RectificationOverdue", payloads, facts);
  }

  @Produces
  @Singleton
  EventHandler closedRectification() {
    return new RectificationChangedHandler("RectificationClosed", payloads, facts);
  }
}
