package city.opendata.evaluation.fact;

import city.opendata.evaluation.event.PayloadReader;
import city.opendata.kit.event.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The event types that carry a dataset's whole state; each becomes a dated fact. */
class DatasetEvents {

  private final PayloadReader payloads;
  private final FactService facts;

  DatasetEvents(PayloadReader payloads, FactService facts) {
    this.payloads = payloads;
    this.facts = facts;
  }

  @Produces
  @Singleton
  EventHandler registered() {
    return new DatasetChangedHandler("DatasetRegistered", payloads, facts);
  }

  @Produces
  @Singleton
  EventHandler approved() {
    return new DatasetChangedHandler("ContractApproved", payloads, facts);
  }

  @Produces
  @Singleton
  EventHandler opened() {
    return new DatasetChangedHandler("DatasetOpened", payloads, facts);
  }

  @Produces
  @Singleton
  EventHandler withdrawn() {
    return new DatasetChangedHandler("DatasetWithdrawn", payloads, facts);
  }
}
