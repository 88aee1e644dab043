package city.opendata.ingestion.sweep;

import city.opendata.ingestion.cleaning.detect.Severity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When released data is looked through again, and what becomes of what is found. */
@ConfigMapping(prefix = "opendata.sweep")
public interface SweepConfig {

  /** Pause between two looks for a release that is due. */
  @WithDefault("1m")
  Duration interval();

  /** How long after a sweep a release is due again although the detectors are the same. */
  @WithDefault("30d")
  Duration period();

  /** How long a sweep that does not move is left to its replica. */
  @WithDefault("5m")
  Duration lease();

  /** From this severity on a finding suspends the records; below it is a ticket. */
  @WithDefault("critical")
  Severity suspendFrom();
}
