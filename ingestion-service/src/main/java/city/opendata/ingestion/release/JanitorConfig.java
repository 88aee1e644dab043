package city.opendata.ingestion.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the janitor keeps, and how long. */
@ConfigMapping(prefix = "opendata.janitor")
public interface JanitorConfig {

  /** Pause between two rounds. */
  @WithDefault("1m")
  Duration interval();

  /** How long a release is kept for readers who page through it, once there is a newer one. */
  @WithDefault("1h")
  Duration keepSuperseded();

  /**
   * How long a stored object without a batch, or one that is not complete, may belong to a push.
   */
  @WithDefault("1h")
  Duration keepOrphans();
}
