package city.opendata.kit.inbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Handles the records of one partition one after the other, away from the polling thread. */
final class PartitionLane {

  private static final Logger LOG = Logger.getLogger(PartitionLane.class);

  private final EventDelivery delivery;
  private final ExecutorService executor;
  private final Runnable whenDone;
  private volatile boolean active = true;
  private volatile long next = -1;
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

  /**
   * @param whenDone runs each time that everything submitted was handled, or the lane broke
   */
  PartitionLane(EventDelivery delivery, ExecutorService executor, Runnable whenDone) {
    this.delivery = delivery;
    this.executor = executor;
    this.whenDone = whenDone;
  }

  void submit(List<ConsumerRecord<String, byte[]>> messages) {
    running = CompletableFuture.runAsync(() -> handle(messages), executor);
    var unused = running.whenComplete((handled, broken) -> whenDone.run());
  }

  /**
   * Whether everything submitted was handled. An error that left records unhandled is thrown: going
   * on would skip them.
   */
  boolean isIdle() {
    if (running.isCompletedExceptionally()) {
      throw new IllegalStateException("A lane broke", running.exceptionNow());
    }
    return running.isDone();
  }

  /** The offset to commit, -1 while nothing was handled. */
  long nextOffset() {
    return next;
  }

  /** Stops before the next record; one that is being handled goes on to its own end. */
  void cancel() {
    active = false;
  }

  private void handle(List<ConsumerRecord<String, byte[]>> messages) {
    try {
      for (ConsumerRecord<String, byte[]> message : messages) {
        while (active && !delivered(message)) {
          LOG.debugf("Delivering again topic=%s offset=%d", message.topic(), message.offset());
        }
        if (!active) {
          return;
        }
        next = message.offset() + 1;
      }
    } catch (InterruptedException stopped) {
      active = false;
    }
  }

  /** False when not even the dead-letter topic could be reached: then the record stays in hand. */
  private boolean delivered(ConsumerRecord<String, byte[]> message) throws InterruptedException {
    try {
      return delivery.deliver(message, () -> active);
    } catch (RuntimeException unreachable) {
      LOG.errorf(
          "Event stays in hand topic=%s offset=%d: %s",
          message.topic(), message.offset(), unreachable.toString());
      Thread.sleep(1000);
      return false;
    }
  }
}
