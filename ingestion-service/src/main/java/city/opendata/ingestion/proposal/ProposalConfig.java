package city.opendata.ingestion.proposal;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How much may be asked of proposals. */
@ConfigMapping(prefix = "opendata.proposal")
public interface ProposalConfig {

  /** Largest file; a larger one is answered with 413. */
  @WithDefault("256M")
  MemorySize largestBody();

  /** How long looking at a file may take. */
  @WithDefault("2m")
  Duration mostTime();

  /** Files that a replica looks at at the same time; more are answered with 503. */
  @WithDefault("2")
  @Positive
  int parallel();
}
