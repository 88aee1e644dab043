package city.opendata.evaluation.unit;

import city.opendata.evaluation.event.PayloadReader;
import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrganisationChangedHandler implements EventHandler {

  private final PayloadReader payloads;
  private final UnitService units;

  OrganisationChangedHandler(PayloadReader payloads, UnitService units) {
    this.payloads = payloads;
    this.units = units;
  }

  @Override
  public String type() {
    return "OrganisationChanged";
  }

  @Override
  public void handle(Event event) {
    units.keepNewest(payloads.read(event, OrganisationChanged.class));
  }
}
