package city.opendata.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a service listens to. */
@ConfigMapping(prefix = "opendata.inbox")
public interface InboxConfig {

  /** Topics to read; none when the service listens to nothing. */
  Optional<List<String>> topics();

  /** Consumer group; replicas of a service share it. */
  String group();

  /**
   * A name for this replica that survives a restart. With it a restarted replica takes its
   * partitions back at once; without it Kafka waits for the session to time out.
   */
  Optional<String> instance();

  /** Event types on these topics that the service knows and has no use for. */
  Optional<Set<String>> ignoredTypes();

  /** Where events go that cannot be handled. */
  String deadLetterTopic();

  /** How often an event that fails is tried, before it goes to the dead-letter topic. */
  @WithDefault("5")
  int attempts();

  /** Pause after the first failure; doubled after each further one, up to 100 times this. */
  @WithDefault("200ms")
  Duration firstPause();

  /** How long Kafka waits for a silent replica before another takes its partitions over. */
  @WithDefault("10s")
  Duration sessionTimeout();
}
