package city.opendata.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 in Kafka's binary content mode (CloudEvents Kafka protocol binding, 3.2). */
public final class EventCodec {

  private static final Pattern TYPE = Pattern.compile("city\\.opendata\\.([A-Za-z]+)\\.v(\\d+)");
  private static final String VERSION = "1";

  private EventCodec() {}

  /** The wire type of a short name. */
  public static String wireType(String type) {
    return "city.opendata." + type + ".v" + VERSION;
  }

  /** The headers of an event. */
  public static Map<String, String> headers(
      UUID id, String type, String source, String subject, Instant time) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id.toString());
    headers.put("ce_source", source);
    headers.put("ce_type", wireType(type));
    headers.put("ce_subject", subject);
    headers.put("ce_time", time.toString());
    headers.put("ce_dataschema", "contracts/events/" + type + ".v" + VERSION + ".json");
    headers.put("content-type", "application/json");
    return headers;
  }

  /** Reads an event; what is not one is refused with the reason. */
  public static Event decode(String key, byte[] value, Headers headers, ObjectMapper mapper) {
    if (key == null || value == null) {
      throw new EventRejectedException("no key or no value");
    }
    Matcher type = TYPE.matcher(header(headers, "ce_type"));
    if (!type.matches() || !type.group(2).equals(VERSION)) {
      throw new EventRejectedException("unknown event type");
    }
    try {
      return new Event(
          UUID.fromString(header(headers, "ce_id")),
          type.group(1),
          header(headers, "ce_source"),
          header(headers, "ce_subject"),
          OffsetDateTime.parse(header(headers, "ce_time")).toInstant(),
          key,
          mapper.readTree(value));
    } catch (IllegalArgumentException | DateTimeException | IOException malformed) {
      throw new EventRejectedException("malformed header or payload");
    }
  }

  private static String header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new EventRejectedException("header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
