package city.opendata.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final UUID ID = UUID.fromString("7f1f8d51-61cb-4d5e-8f6b-7d3e9f3b6c02");
  private static final Instant TIME = Instant.parse("2026-03-02T02:00:00Z");
  private static final byte[] DATA = "{\"name\":\"湖㳇镇\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void whatWasEncodedIsDecoded() {
    Event event = EventCodec.decode("key", DATA, headers(), MAPPER);

    assertThat(event.id()).isEqualTo(ID);
    assertThat(event.type()).isEqualTo("DatasetOpened");
    assertThat(event.source()).isEqualTo("/catalog-service");
    assertThat(event.time()).isEqualTo(TIME);
    assertThat(event.data().path("name").asText()).isEqualTo("湖㳇镇");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_subject", "ce_time"})
  void anEventWithoutAHeaderIsRefused(String header) {
    Headers headers = headers();
    headers.remove(header);

    assertRefused(headers, DATA);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id,not-a-uuid",
    "ce_type,DatasetOpened",
    "ce_type,city.opendata.DatasetOpened.v2",
    "ce_time,yesterday",
  })
  void anEventWithAMalformedHeaderIsRefused(String header, String value) {
    Headers headers = headers();
    headers.remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));

    assertRefused(headers, DATA);
  }

  @Test
  void aPayloadThatIsNoJsonIsRefusedWithoutBeingQuoted() {
    byte[] secret = "{\"phone\": 13800000000".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> EventCodec.decode("key", secret, headers(), MAPPER))
        .isInstanceOf(EventRejectedException.class)
        .hasMessageNotContaining("138");
  }

  private static void assertRefused(Headers headers, byte[] data) {
    assertThatThrownBy(() -> EventCodec.decode("key", data, headers, MAPPER))
        .isInstanceOf(EventRejectedException.class);
  }

  private static Headers headers() {
    Headers headers = new RecordHeaders();
    Map<String, String> values =
        EventCodec.headers(ID, "DatasetOpened", "/catalog-service", "township-streets", TIME);
    values.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return headers;
  }
}
