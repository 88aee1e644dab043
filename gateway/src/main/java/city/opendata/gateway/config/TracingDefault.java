package city.opendata.gateway.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Tracing is off unless an endpoint for it is set. */
public class TracingDefault implements ConfigSourceFactory {

  private static final List<String> ENDPOINTS =
      List.of("quarkus.otel.exporter.otlp.endpoint", "quarkus.otel.exporter.otlp.traces.endpoint");
  private static final String DISABLED = "quarkus.otel.sdk.disabled";
  private static final int BELOW_APPLICATION_PROPERTIES = 200;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    boolean off = ENDPOINTS.stream().noneMatch(name -> isSet(context.getValue(name)));
    return List.of(
        new PropertiesConfigSource(
            Map.of(DISABLED, String.valueOf(off)),
            TracingDefault.class.getSimpleName(),
            BELOW_APPLICATION_PROPERTIES));
  }

  /** The extension's own default names an endpoint as well; only one that a person set counts. */
  private static boolean isSet(@Nullable ConfigValue value) {
    return value != null
        && value.getValue() != null
        && !value.getValue().isBlank()
        && value.getConfigSourceOrdinal() >= 0;
  }
}
