package city.opendata.ingestion.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How much a worker does. */
@ConfigMapping(prefix = "opendata.load")
public interface LoadConfig {

  /**
   * Deliveries that a replica loads at the same time. Each may hold a row of the greatest size
   * several times over, so memory bounds them before processors do.
   */
  @WithDefault("2")
  @Positive
  int parallel();

  /** Attempts after which a delivery that nothing else stops is refused. */
  @WithDefault("10")
  @Positive
  int mostAttempts();

  /** How long a delivery may wait for what the platform lacks; those behind it wait with it. */
  @WithDefault("3d")
  Duration longestWait();
}
