package city.opendata.local.kafka;

import city.opendata.local.part.PlatformException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The platform's topics with their partitions and how long they keep events. */
public final class Topics {

  private static final Map<String, String> LATEST_OF_EACH_KEY = Map.of("cleanup.policy", "compact");
  private static final Map<String, String> FOR_EVER =
      Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
  private static final Map<String, String> NINETY_DAYS =
      Map.of("cleanup.policy", "delete", "retention.ms", "" + Duration.ofDays(90).toMillis());

  /** Every topic; {@code contracts/README.md} says what is in them. */
  public static final List<NewTopic> ALL =
      List.of(
          topic("catalog.organisations", 3, LATEST_OF_EACH_KEY),
          topic("catalog.datasets", 6, FOR_EVER),
          topic("ingestion.batches", 6, FOR_EVER),
          topic("catalog.dead-letter", 1, NINETY_DAYS),
          topic("ingestion.dead-letter", 1, NINETY_DAYS),
          topic("evaluation.dead-letter", 1, NINETY_DAYS));

  private static final int PATIENCE_SECONDS = 60;

  private Topics() {}

  /** Creates the topics that are missing, and brings these settings to those that exist. */
  public static void create(KafkaBroker broker) {
    try (Admin admin = broker.admin()) {
      admin.createTopics(ALL).values().values().forEach(Topics::await);
      await(admin.incrementalAlterConfigs(settings()).all());
    }
  }

  private static void await(KafkaFuture<Void> change) {
    try {
      change.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw failed(e);
      }
    } catch (TimeoutException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    }
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> settings() {
    return ALL.stream()
        .collect(
            Collectors.toMap(
                topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                topic ->
                    topic.configs().entrySet().stream()
                        .map(one -> new ConfigEntry(one.getKey(), one.getValue()))
                        .map(one -> new AlterConfigOp(one, AlterConfigOp.OpType.SET))
                        .toList()));
  }

  /** Whether the topic keeps only the latest state of each key. */
  static boolean isCompacted(String name) {
    return ALL.stream()
        .anyMatch(topic -> topic.name().equals(name) && topic.configs().equals(LATEST_OF_EACH_KEY));
  }

  /** Changes when an empty broker would be given other topics. */
  public static String fingerprint() {
    return fingerprint(ALL);
  }

  static String fingerprint(List<NewTopic> topics) {
    List<String> described =
        topics.stream()
            .map(topic -> topic.name() + topic.numPartitions() + new TreeMap<>(topic.configs()))
            .toList();
    return Integer.toHexString(described.hashCode());
  }

  private static PlatformException failed(Exception e) {
    return new PlatformException("Kafka's topics could not be created: " + e.getMessage(), e);
  }

  private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
    return new NewTopic(name, partitions, (short) 1).configs(settings);
  }
}
