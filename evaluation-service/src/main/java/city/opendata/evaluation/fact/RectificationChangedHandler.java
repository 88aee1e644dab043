package city.opendata.evaluation.fact;

import city.opendata.evaluation.event.PayloadReader;
import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventHandler;

/** Handles one of the event types that carry a whole rectification ticket. */
final class RectificationChangedHandler implements EventHandler {

  private final String type;
  private final PayloadReader payloads;
  private final FactService facts;

  RectificationChangedHandler(String type, PayloadReader payloads, FactService facts) {
    this.type = type;
    this.payloads = payloads;
    this.facts = facts;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public void handle(Event event) {
    facts.add(payloads.read(event, RectificationChanged.class));
  }
}
