package city.opendata.kit.testing;

import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes events to the real Kafka as another service would, and reads what was published. */
public final class TestTopics {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TestTopics() {}

  /** Publishes an event with a new id, and returns the id. */
  public static UUID publish(String topic, String key, String type, JsonNode data) {
    UUID id = UUID.randomUUID();
    publish(id, topic, key, type, data);
    return id;
  }

  /** Publishes an event with a given id: twice is a redelivery. */
  public static void publish(UUID id, String topic, String key, String type, JsonNode data) {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(topic, key, data.toString().getBytes(StandardCharsets.UTF_8));
    EventCodec.headers(id, type, "/test", key, Instant.now())
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    send(message);
  }

  /** Publishes bytes that are no event. */
  public static void publishRaw(String topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic, key, value));
  }

  /** All events of a topic with this key so far, oldest first. */
  public static List<Event> read(String topic, String key) {
    return readRaw(topic).stream()
        .filter(message -> key.equals(message.key()))
        .map(
            message -> EventCodec.decode(message.key(), message.value(), message.headers(), MAPPER))
        .toList();
  }

  /** All messages of a topic so far. */
  public static List<ConsumerRecord<String, byte[]>> readRaw(String topic) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
      }
      return messages;
    }
  }

  private static void send(ProducerRecord<String, byte[]> message) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(message).get();
    } catch (Exception failure) {
      throw new AssertionError("Kafka did not take the test's message", failure);
    }
  }

  private static String bootstrap() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
