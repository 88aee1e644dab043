package city.opendata.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the service's topics. A partition in whose lane records are being handled is paused, so
 * that work of any length never stops the polling that keeps the replica in its group. Offsets are
 * committed after the work.
 */
@ApplicationScoped
class EventConsumer implements ConsumerRebalanceListener {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);

  /** A lane that is done wakes the consumer earlier. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration PAUSE_BEFORE_STARTING_ANEW = Duration.ofSeconds(1);

  private final KafkaConsumers consumers;
  private final EventDelivery delivery;
  private final InboxConfig config;
  private final Map<TopicPartition, PartitionLane> lanes = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread thread = new Thread(this::run, "event-consumer");
  private volatile boolean running = true;
  private volatile @Nullable Consumer<String, byte[]> current;

  EventConsumer(KafkaConsumers consumers, EventDelivery delivery, InboxConfig config) {
    this.consumers = consumers;
    this.delivery = delivery;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    if (config.topics().isPresent()) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    wake();
    thread.join(Duration.ofSeconds(10));
    executor.shutdownNow();
  }

  /** Whether events are being read, or need not be. */
  boolean isAlive() {
    return config.topics().isEmpty() || thread.isAlive();
  }

  private void run() {
    while (running) {
      try (Consumer<String, byte[]> consumer = consumers.open()) {
        consumer.subscribe(config.topics().orElse(List.of()), this);
        current = consumer;
        while (running) {
          pass(consumer);
        }
        current = null;
        commit(consumer);
      } catch (RuntimeException broken) {
        startAnew(broken);
      }
    }
  }

  /** Forgets what is in hand: the next consumer begins at the offsets that were committed. */
  private void startAnew(RuntimeException broken) {
    LOG.warnf("Consumer starts anew: %s", broken.toString());
    current = null;
    onPartitionsRevoked(List.copyOf(lanes.keySet()));
    try {
      Thread.sleep(PAUSE_BEFORE_STARTING_ANEW);
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  private void pass(Consumer<String, byte[]> consumer) {
    ConsumerRecords<String, byte[]> messages = poll(consumer);
    for (TopicPartition partition : messages.partitions()) {
      consumer.pause(List.of(partition));
      lanes
          .computeIfAbsent(partition, added -> new PartitionLane(delivery, executor, this::wake))
          .submit(messages.records(partition));
    }
    commit(consumer);
    consumer.resume(consumer.paused().stream().filter(this::isIdle).toList());
  }

  private static ConsumerRecords<String, byte[]> poll(Consumer<String, byte[]> consumer) {
    try {
      return consumer.poll(POLL);
    } catch (WakeupException laneIsDone) {
      return ConsumerRecords.empty();
    }
  }

  /** Lets the consumer see to a lane that is done, from any thread. */
  private void wake() {
    Consumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  private boolean isIdle(TopicPartition partition) {
    PartitionLane lane = lanes.get(partition);
    return lane == null || lane.isIdle();
  }

  private void commit(Consumer<String, byte[]> consumer) {
    Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    lanes.forEach(
        (partition, lane) -> {
          long next = lane.nextOffset();
          if (next >= 0 && !Long.valueOf(next).equals(committed.get(partition))) {
            done.put(partition, new OffsetAndMetadata(next));
          }
        });
    if (done.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(done);
      done.forEach((partition, offset) -> committed.put(partition, offset.offset()));
    } catch (RebalanceInProgressException | WakeupException later) {
      LOG.debugf("Commit waits for the next pass");
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    LOG.infof("Reading partitions=%s", partitions);
  }

  /** A lane that loses its partition stops; what it had not finished is delivered elsewhere. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(
        partition -> {
          PartitionLane lane = lanes.remove(partition);
          if (lane != null) {
            lane.cancel();
          }
          committed.remove(partition);
        });
  }
}
