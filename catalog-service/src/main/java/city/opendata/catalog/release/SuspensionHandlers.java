package city.opendata.catalog.release;

import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventHandler;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Brings into the catalog that records may not be read, and that they may be again. */
class SuspensionHandlers {

  private final ReleaseService releases;
  private final ObjectMapper mapper;

  SuspensionHandlers(ReleaseService releases, ObjectMapper mapper) {
    this.releases = releases;
    this.mapper = mapper;
  }

  @Produces
  @Singleton
  EventHandler suspended() {
    return handler(
        "RecordsSuspended",
        event -> {
          RecordsSuspended data = read(event, RecordsSuspended.class);
          releases.suspend(data.dataset(), data.suspendedAt().toInstant());
        });
  }

  @Produces
  @Singleton
  EventHandler resumed() {
    return handler(
        "RecordsResumed",
        event -> releases.suspend(read(event, RecordsResumed.class).dataset(), null));
  }

  private static EventHandler handler(String type, Consumer<Event> work) {
    return new EventHandler() {
      @Override
      public String type() {
        return type;
      }

      @Override
      public void handle(Event event) {
        work.accept(event);
      }
    };
  }

  private <T> T read(Event event, Class<T> type) {
    try {
      return mapper.treeToValue(event.data(), type);
    } catch (JsonProcessingException malformed) {
      throw new EventRejectedException(event.type() + " does not fit its schema");
    }
  }
}
