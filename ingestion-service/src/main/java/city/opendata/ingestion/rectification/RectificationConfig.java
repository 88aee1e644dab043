package city.opendata.ingestion.rectification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How long a unit has to put bad rows right. */
@ConfigMapping(prefix = "opendata.rectification")
public interface RectificationConfig {

  /** Working days after the day on which a ticket is opened. */
  @WithDefault("5")
  @Min(1)
  @Max(250)
  int workingDays();

  /** Public holidays of years that are not shipped yet, or of other places. */
  Optional<Path> holidays();

  /** Pause between two looks for tickets whose due day is over. */
  @WithDefault("5m")
  Duration interval();
}
