package city.opendata.ingestion.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long rows are kept that no release holds. */
@ConfigMapping(prefix = "opendata.retention")
public interface RetentionConfig {

  /**
   * Rows in quarantine, from the end of their batch on; those of an unsettled rectification are
   * kept until it is settled.
   */
  @WithDefault("180d")
  Duration quarantine();

  /** What a dry run leaves: its rows in quarantine and its preview. */
  @WithDefault("7d")
  Duration dryRun();

  /** Rows that a transaction deletes at most. */
  @WithDefault("10000")
  @Min(1)
  @Max(1_000_000)
  int rowsAtOnce();

  /** Pause between two rounds. */
  @WithDefault("1h")
  Duration interval();
}
