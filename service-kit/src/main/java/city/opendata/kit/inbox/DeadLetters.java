package city.opendata.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Keeps what could not be handled, with where it came from and why. Replaying it publishes it to
 * its topic again with the same event id: who handled it before ignores it.
 */
@ApplicationScoped
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final Producer<String, byte[]> producer;
  private final InboxConfig config;
  private final Clock clock;
  private final Counter counter;

  DeadLetters(
      Producer<String, byte[]> producer, InboxConfig config, Clock clock, MeterRegistry metrics) {
    this.producer = producer;
    this.config = config;
    this.clock = clock;
    this.counter =
        Counter.builder("opendata.events.dead.letters")
            .description("Events that could not be handled")
            .register(metrics);
  }

  /** Makes the metric exist before the first dead letter, so that an alarm can watch it. */
  void start(@Observes StartupEvent starting) {
    LOG.debugf("Dead letters go to topic=%s", config.deadLetterTopic());
  }

  /** Returns when Kafka has it. */
  void send(ConsumerRecord<String, byte[]> message, RuntimeException reason)
      throws InterruptedException {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(config.deadLetterTopic(), message.key(), message.value());
    message.headers().forEach(letter.headers()::add);
    add(letter, "dead-letter-topic", message.topic());
    add(letter, "dead-letter-partition", String.valueOf(message.partition()));
    add(letter, "dead-letter-offset", String.valueOf(message.offset()));
    add(letter, "dead-letter-time", clock.instant().toString());
    add(letter, "dead-letter-reason", describe(reason));
    try {
      producer.send(letter).get();
    } catch (ExecutionException refused) {
      throw new IllegalStateException("Kafka did not take a dead letter", refused.getCause());
    }
    counter.increment();
    LOG.errorf(
        "Event went to the dead-letter topic topic=%s partition=%d offset=%d",
        message.topic(), message.partition(), message.offset());
  }

  /** Only an event refusal carries a message that is known to name no payload. */
  private static String describe(RuntimeException reason) {
    return reason instanceof city.opendata.kit.event.EventRejectedException
        ? String.valueOf(reason.getMessage())
        : reason.getClass().getName();
  }

  private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
