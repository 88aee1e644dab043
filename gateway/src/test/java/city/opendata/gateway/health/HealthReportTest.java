package city.opendata.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.gateway.service.Part;
import city.opendata.gateway.service.Pulse;
import city.opendata.gateway.service.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthReportTest {

  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  private final Map<Part, Pulse.Reading> readings = new EnumMap<>(Part.class);

  HealthReportTest() {
    for (Part part : Part.values()) {
      readings.put(part, reading(Standing.UP));
    }
  }

  private static Pulse.Reading reading(Standing standing) {
    return new Pulse.Reading(standing, NOW.minusSeconds(5), Duration.ofMillis(3), 0);
  }

  @Test
  void isUpWhenEveryPartIs() {
    HealthReport report = HealthReport.of(readings, NOW);

    assertThat(report.status()).isEqualTo(HealthReport.Status.UP);
    assertThat(report.parts())
        .extracting(HealthReport.PartHealth::id)
        .containsExactly("catalog", "ingestion", "evaluation", "identity-provider");
    assertThat(report.parts()).allMatch(part -> part.reason() == null);
  }

  @ParameterizedTest
  @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "UP")
  void isDownWithAReasonWhenOnePartIsNotUp(Standing standing) {
    readings.put(Part.EVALUATION, reading(standing));

    HealthReport report = HealthReport.of(readings, NOW);

    assertThat(report.status()).isEqualTo(HealthReport.Status.DOWN);
    assertThat(report.parts())
        .filteredOn(part -> part.status() == HealthReport.Status.DOWN)
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.id()).isEqualTo("evaluation");
              assertThat(part.name().zh()).isEqualTo("评估服务");
              assertThat(part.reason()).isNotNull();
              assertThat(part.since()).isEqualTo(NOW.minusSeconds(5));
            });
  }
}
