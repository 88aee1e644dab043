package city.opendata.catalog.release;

import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventHandler;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings a release into the catalog. */
@ApplicationScoped
class BatchReleasedHandler implements EventHandler {

  private final ReleaseService releases;
  private final ObjectMapper mapper;

  BatchReleasedHandler(ReleaseService releases, ObjectMapper mapper) {
    this.releases = releases;
    this.mapper = mapper;
  }

  @Override
  public String type() {
    return "BatchReleased";
  }

  @Override
  public void handle(Event event) {
    releases.take(read(event));
  }

  private BatchReleased read(Event event) {
    try {
      return mapper.treeToValue(event.data(), BatchReleased.class);
    } catch (JsonProcessingException malformed) {
      throw new EventRejectedException("BatchReleased does not fit its schema");
    }
  }
}
