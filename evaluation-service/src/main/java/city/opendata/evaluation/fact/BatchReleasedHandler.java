package city.opendata.evaluation.fact;

import city.opendata.evaluation.event.PayloadReader;
import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BatchReleasedHandler implements EventHandler {

  private final PayloadReader payloads;
  private final FactService facts;

  BatchReleasedHandler(PayloadReader payloads, FactService facts) {
    this.payloads = payloads;
    this.facts = facts;
  }

  @Override
  public String type() {
    return "BatchReleased";
  }

  @Override
  public void handle(Event event) {
    facts.add(payloads.read(event, BatchReleased.class));
  }
}
