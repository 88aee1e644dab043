package city.opendata.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay publishes the outbox. */
@ConfigMapping(prefix = "opendata.outbox")
public interface OutboxConfig {

  /** Who the events come from: {@code /catalog-service}. */
  String source();

  /** Events in one publishing transaction. */
  @WithDefault("500")
  int batchSize();

  /**
   * How long the relay sleeps when nothing wakes it; what another replica wrote waits this long.
   */
  @WithDefault("5s")
  Duration pollInterval();
}
