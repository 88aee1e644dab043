package city.opendata.local.kafka;

import city.opendata.local.part.PlatformException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
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
          topic("catalog.datasets", 6, LATEST_OF_EACH_KEY),
          topic("ingestion.batches", 6, FOR_EVER),
          topic("catalog.dead-letter", 1, NINETY_DAYS),
          topic("ingestion.dead-letter", 1, NINETY_DAYS),
          topic("evaluation.dead-letter", 1, NINETY_DAYS));

  private static final int PATIENCE_SECONDS = 60;

  private Topics() {}

  /** Creates the topics that are missing. */
  public static void create(KafkaBroker broker) {
    try (Admin admin = broker.admin()) {
      create(admin.createTopics(ALL).values().values());
    }
  }

  private static void create(Collection<KafkaFuture<Void>> created) {
    for (KafkaFuture<Void> topic : created) {
      try {
        topic.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
  }

  private static PlatformException failed(Exception e) {
    return new PlatformException("Kafka's topics could not be created: " + e.getMessage(), e);
  }

  private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
    return new NewTopic(name, partitions, (short) 1).configs(settings);
  }
}
