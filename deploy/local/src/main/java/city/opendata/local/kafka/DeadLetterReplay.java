package city.opendata.local.kafka;

import city.opendata.local.part.PlatformException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes a service's dead letters to the topic they came from, each once, with their own id: a
 * consumer that handled one before ignores it. A letter from a compacted topic that a newer state
 * of the same key has overtaken is left out, because it would become the latest state.
 */
public final class DeadLetterReplay {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final String PREFIX = "dead-letter-";

  private final String bootstrapServers;

  public DeadLetterReplay(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** How many letters were published again, and how many a newer state has overtaken. */
  public record Outcome(int replayed, int overtaken) {}

  /** Replays what has come since the last replay for this service. */
  public Outcome replay(String service) {
    TopicPartition letters = new TopicPartition(service + ".dead-letter", 0);
    try (KafkaConsumer<byte[], byte[]> reader = reader("replay." + service);
        KafkaProducer<byte[], byte[]> producer = producer()) {
      int replayed = 0;
      int overtaken = 0;
      for (ConsumerRecord<byte[], byte[]> letter : unread(reader, letters)) {
        if (isOvertaken(letter)) {
          overtaken++;
        } else {
          producer.send(original(letter)).get();
          replayed++;
        }
        reader.commitSync(Map.of(letters, new OffsetAndMetadata(letter.offset() + 1)));
      }
      return new Outcome(replayed, overtaken);
    } catch (ExecutionException e) {
      throw new PlatformException("A dead letter could not be published: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("Interrupted while replaying dead letters", e);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> unread(
      KafkaConsumer<byte[], byte[]> reader, TopicPartition partition) {
    reader.assign(List.of(partition));
    OffsetAndMetadata done = reader.committed(Set.of(partition)).get(partition);
    if (done == null) {
      reader.seekToBeginning(List.of(partition));
    } else {
      reader.seek(partition, done);
    }
    return readToEnd(reader, partition);
  }

  private static List<ConsumerRecord<byte[], byte[]>> readToEnd(
      KafkaConsumer<byte[], byte[]> reader, TopicPartition partition) {
    long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (reader.position(partition) < end) {
      reader.poll(POLL).records(partition).stream()
          .filter(message -> message.offset() < end)
          .forEach(records::add);
    }
    return records;
  }

  private boolean isOvertaken(ConsumerRecord<byte[], byte[]> letter) {
    String topic = header(letter, "topic");
    if (!Topics.isCompacted(topic)) {
      return false;
    }
    TopicPartition source =
        new TopicPartition(topic, Integer.parseInt(header(letter, "partition")));
    try (KafkaConsumer<byte[], byte[]> reader = reader("replay.look-ahead")) {
      reader.assign(List.of(source));
      reader.seek(source, Long.parseLong(header(letter, "offset")) + 1);
      return readToEnd(reader, source).stream()
          .anyMatch(later -> java.util.Arrays.equals(later.key(), letter.key()));
    }
  }

  private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(header(letter, "topic"), letter.key(), letter.value());
    for (Header header : letter.headers()) {
      if (!header.key().startsWith(PREFIX)) {
        message.headers().add(header);
      }
    }
    return message;
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(PREFIX + name);
    if (header == null) {
      throw new PlatformException(
          "The letter at offset %d of %s does not say where it came from (no header %s%s)."
              .formatted(letter.offset(), letter.topic(), PREFIX, name));
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private KafkaConsumer<byte[], byte[]> reader(String group) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
