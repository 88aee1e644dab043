package city.opendata.evaluation.event;

import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventRejectedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads a payload as the record of the members that this service uses. Members it does not know are
 * ignored; one that is missing or of another type makes the event one that is never understood.
 */
@ApplicationScoped
public class PayloadReader {

  private final ObjectReader reader;

  PayloadReader(ObjectMapper mapper) {
    this.reader =
        mapper
            .reader()
            .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  public <T> T read(Event event, Class<T> type) {
    try {
      return reader.treeToValue(event.data(), type);
    } catch (JsonProcessingException | IllegalArgumentException malformed) {
      throw new EventRejectedException("payload does not fit " + event.type());
    }
  }
}
