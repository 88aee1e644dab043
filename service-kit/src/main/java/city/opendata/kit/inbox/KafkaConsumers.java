package city.opendata.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Opens Kafka consumers with the settings that at-least-once delivery needs. */
@ApplicationScoped
class KafkaConsumers {

  private final Map<String, Object> broker;
  private final InboxConfig config;

  KafkaConsumers(
      @Identifier("default-kafka-broker") Map<String, Object> broker, InboxConfig config) {
    this.broker = broker;
    this.config = config;
  }

  Consumer<String, byte[]> open() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
    config
        .instance()
        .ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
    settings.put(
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) config.sessionTimeout().toMillis());
    settings.put(
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) config.sessionTimeout().toMillis() / 5);
    // The heartbeat's thread wakes up as often
    settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 500);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
