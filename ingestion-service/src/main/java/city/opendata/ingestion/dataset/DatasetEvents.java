package city.opendata.ingestion.dataset;

import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventHandler;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The handlers of {@code catalog.datasets}. Every event carries the whole state, so each type is
 * handled alike.
 */
class DatasetEvents {

  private final DatasetService datasets;
  private final ObjectMapper mapper;

  DatasetEvents(DatasetService datasets, ObjectMapper mapper) {
    this.datasets = datasets;
    this.mapper = mapper;
  }

  @Produces
  @Singleton
  EventHandler registered() {
    return handlerOf("DatasetRegistered");
  }

  @Produces
  @Singleton
  EventHandler approved() {
    return handlerOf("ContractApproved");
  }

  @Produces
  @Singleton
  EventHandler opened() {
    return handlerOf("DatasetOpened");
  }

  @Produces
  @Singleton
  EventHandler withdrawn() {
    return handlerOf("DatasetWithdrawn");
  }

  private EventHandler handlerOf(String type) {
    return new EventHandler() {
      @Override
      public String type() {
        return type;
      }

      @Override
      public void handle(Event event) {
        datasets.follow(read(event));
      }
    };
  }

  private DatasetChange read(Event event) {
    DatasetChange change;
    try {
      change = mapper.treeToValue(event.data(), DatasetChange.class);
    } catch (JsonProcessingException malformed) {
      throw new EventRejectedException("the data does not fit the contract of " + event.type());
    }
    if (change.state().isApproved()) {
      ContractDocument.read(change.contract());
      RiskDemands.of(change.contract());
      DeclaredKinds.of(change.contract());
      ForeignKey.of(change.contract());
    }
    return change;
  }
}
