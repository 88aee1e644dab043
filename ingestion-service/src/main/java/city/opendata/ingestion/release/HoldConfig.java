package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.detect.Severity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a batch waits for a reviewer. */
@ConfigMapping(prefix = "opendata.hold")
public interface HoldConfig {

  /**
   * From this severity on, a column that holds sensitive data and that the contract does not mask
   * holds the batch. What identifies a person directly holds it at any severity.
   */
  @WithDefault("high")
  Severity severity();
}
