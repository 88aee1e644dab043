package city.opendata.local;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.part.Ports;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.service.Service;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

  @TempDir private Path folder;
  private ServiceSettings settings;

  @BeforeEach
  void wire() {
    settings =
        new ServiceSettings(Installation.in(new ProjectFolder(folder), folder, Ports.free(), true));
  }

  @Test
  void theGatewayLearnsNoSecret() {
    assertThat(settings.of(Service.GATEWAY))
        .doesNotContainKeys("OPENDATA_CURSOR_KEY", "KAFKA_BOOTSTRAP_SERVERS")
        .containsKey("OPENDATA_GATEWAY_CATALOG_URL");
  }

  @Test
  void everyOtherServiceHasADatabaseKafkaAndTheSameCursorKey() {
    assertThat(Arrays.stream(Service.values()).filter(one -> one != Service.GATEWAY))
        .extracting(settings::of)
        .allSatisfy(
            one ->
                assertThat(one)
                    .containsKeys("QUARKUS_DATASOURCE_JDBC_URL", "KAFKA_BOOTSTRAP_SERVERS"))
        .extracting(one -> one.get("OPENDATA_CURSOR_KEY"))
        .doesNotContainNull()
        .containsOnly(settings.of(Service.CATALOG).get("OPENDATA_CURSOR_KEY"));
  }
}
