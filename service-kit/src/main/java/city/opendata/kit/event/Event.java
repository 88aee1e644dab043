package city.opendata.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that crosses a service's border: a CloudEvent (CloudEvents 1.0), immutable.
 *
 * @param id unique per event; what an inbox remembers
 * @param type short name in the past tense, such as {@code DatasetOpened}
 * @param source the service that tells it, such as {@code /catalog-service}
 * @param subject the aggregate that it is about
 * @param time when it happened
 * @param key the aggregate's id: events of one key keep their order
 * @param data the payload as its JSON Schema in {@code contracts/events} describes it
 */
public record Event(
    UUID id, String type, String source, String subject, Instant time, String key, JsonNode data) {}
