package city.opendata.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.gateway.health.HealthReport.Status;
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
  private static final String DATABASE = "Database connections health check";
  private static final String BROKER = "Kafka connection health check";

  private final Map<Part, Pulse.Reading> readings = new EnumMap<>(Part.class);
  private final Map<Part, HealthChecks> checks = new EnumMap<>(Part.class);

  HealthReportTest() {
    for (Part part : Part.values()) {
      readings.put(part, reading(Standing.UP));
    }
    for (Part part : Part.services()) {
      checks.put(part, new HealthChecks(Map.of(DATABASE, true, BROKER, true)));
    }
  }

  private static Pulse.Reading reading(Standing standing) {
    return new Pulse.Reading(standing, NOW.minusSeconds(5), Duration.ofMillis(3), 0);
  }

  private HealthReport report() {
    return HealthReport.of(readings, checks, NOW);
  }

  private PartHealth part(String id) {
    return report().parts().stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void isUpWhenEveryPartIs() {
    HealthReport report = report();

    assertThat(report.status()).isEqualTo(Status.UP);
    assertThat(report.parts())
        .extracting(PartHealth::id)
        .containsExactly(
            "catalog", "ingestion", "evaluation", "identity-provider", "postgresql", "kafka");
    assertThat(report.parts()).allMatch(part -> part.reason() == null && part.failing().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "UP")
  void isDownWithAReasonWhenOnePartIsNotUp(Standing standing) {
    readings.put(Part.EVALUATION, reading(standing));

    HealthReport report = report();

    assertThat(report.status()).isEqualTo(Status.DOWN);
    assertThat(report.parts())
        .filteredOn(part -> part.status() == Status.DOWN)
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.id()).isEqualTo("evaluation");
              assertThat(part.name().zh()).isEqualTo("评估服务");
              assertThat(part.reason()).isNotNull();
              assertThat(part.since()).isEqualTo(NOW.minusSeconds(5));
            });
  }

  @Test
  void aPartThatOneServiceCannotUseIsDownAlthoughTheServiceIsUp() {
    checks.put(Part.INGESTION, new HealthChecks(Map.of(DATABASE, true, BROKER, false)));

    assertThat(report().status()).isEqualTo(Status.DOWN);
    assertThat(part("kafka").status()).isEqualTo(Status.DOWN);
    assertThat(part("kafka").reason())
        .isEqualTo(
            new HealthReport.Text("无法使用它的服务：归集与数据服务", "Services that cannot use it: ingestion"));
    assertThat(part("postgresql").status()).isEqualTo(Status.UP);
    assertThat(part("ingestion").status()).isEqualTo(Status.UP);
    assertThat(part("ingestion").failing()).containsExactly(BROKER);
  }

  @Test
  void aServiceThatIsGoneSaysNothingOfTheOthers() {
    readings.put(Part.CATALOG, reading(Standing.UNREACHABLE));
    checks.put(Part.CATALOG, HealthChecks.NONE);

    assertThat(part("catalog").status()).isEqualTo(Status.DOWN);
    assertThat(part("postgresql").status()).isEqualTo(Status.UP);
  }

  @Test
  void nobodyKnowsOfAPartWhenNoServiceAnswers() {
    checks.replaceAll((part, known) -> HealthChecks.NONE);

    assertThat(report().status()).isEqualTo(Status.DOWN);
    assertThat(part("kafka").status()).isEqualTo(Status.UNKNOWN);
    assertThat(part("kafka").reason()).isNotNull();
  }
}
