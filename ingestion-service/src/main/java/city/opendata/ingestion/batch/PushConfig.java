package city.opendata.ingestion.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a push may be. */
@ConfigMapping(prefix = "opendata.push")
public interface PushConfig {

  /** Largest body; a larger one is answered with 413 and nothing of it is kept. */
  @WithDefault("1G")
  MemorySize largestBody();
}
