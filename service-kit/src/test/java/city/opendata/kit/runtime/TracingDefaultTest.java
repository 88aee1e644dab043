package city.opendata.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingDefaultTest {

  private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

  @Test
  void tracingIsOffWhenOnlyTheExtensionNamesAnEndpoint() {
    assertThat(disabled(new SmallRyeConfigBuilder().withDefaultValue(ENDPOINT, "http://localhost")))
        .isTrue();
  }

  @Test
  void tracingIsOnWhenSomebodySetAnEndpoint() {
    assertThat(
            disabled(
                new SmallRyeConfigBuilder()
                    .withSources(
                        new PropertiesConfigSource(
                            Map.of(ENDPOINT, "http://collector:4317"), "environment", 300))))
        .isFalse();
  }

  private static boolean disabled(SmallRyeConfigBuilder builder) {
    SmallRyeConfig config = builder.withSources(new TracingDefault()).build();
    return config.getValue("quarkus.otel.sdk.disabled", Boolean.class);
  }
}
