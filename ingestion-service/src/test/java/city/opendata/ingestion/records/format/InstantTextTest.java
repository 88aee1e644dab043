package city.opendata.ingestion.records.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantTextTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T00:00:00Z, 2026-01-31T08:00:00+08:00",
    "2026-12-31T23:59:59.9-01:00, 2027-01-01T08:59:59.9+08:00",
    "2026-01-02T03:04:05.000001+08:00, 2026-01-02T03:04:05.000001+08:00",
    "2026-01-02T03:04:05.120+08:00, 2026-01-02T03:04:05.12+08:00",
    "0001-01-01T00:00:00Z, 0001-01-01T08:00:00+08:00",
  })
  void instantsHaveTheCitysOffset(String instant, String text) {
    assertThat(InstantText.of(OffsetDateTime.parse(instant))).isEqualTo(text);
  }
}
