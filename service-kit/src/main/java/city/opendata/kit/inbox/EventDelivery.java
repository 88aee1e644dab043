package city.opendata.kit.inbox;

import city.opendata.kit.event.Event;
import city.opendata.kit.event.EventCodec;
import city.opendata.kit.event.EventRejectedException;
import city.opendata.kit.event.RetryLaterException;
import city.opendata.kit.problem.Causes;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers one record until it took effect or lies in the dead-letter topic; it is never skipped.
 */
@ApplicationScoped
class EventDelivery {

  private static final Logger LOG = Logger.getLogger(EventDelivery.class);

  private final EventDispatcher dispatcher;
  private final DeadLetters deadLetters;
  private final ObjectMapper mapper;
  private final InboxConfig config;

  EventDelivery(
      EventDispatcher dispatcher,
      DeadLetters deadLetters,
      ObjectMapper mapper,
      InboxConfig config) {
    this.dispatcher = dispatcher;
    this.deadLetters = deadLetters;
    this.mapper = mapper;
    this.config = config;
  }

  /**
   * @param active false as soon as the partition was taken away or the service stops
   * @return false when it was given up because it is no longer active
   */
  boolean deliver(ConsumerRecord<String, byte[]> message, BooleanSupplier active)
      throws InterruptedException {
    Duration pause = config.firstPause();
    for (int attempt = 1; active.getAsBoolean(); ) {
      @Nullable RuntimeException failure = attempt(message);
      if (failure == null) {
        return true;
      }
      boolean innocent = isNoFaultOfTheEvent(failure);
      LOG.warnf(
          "Event failed topic=%s partition=%d offset=%d attempt=%d: %s",
          message.topic(), message.partition(), message.offset(), attempt, failure.toString());
      if (failure instanceof EventRejectedException
          || (!innocent && attempt >= config.attempts())) {
        deadLetters.send(message, failure);
        return true;
      }
      Thread.sleep(pause);
      pause = longer(pause);
      attempt += innocent ? 0 : 1;
    }
    return false;
  }

  private @Nullable RuntimeException attempt(ConsumerRecord<String, byte[]> message) {
    try {
      Event event = EventCodec.decode(message.key(), message.value(), message.headers(), mapper);
      dispatcher.dispatch(event);
      return null;
    } catch (RuntimeException failure) {
      EventRejectedException rejected = Causes.find(failure, EventRejectedException.class);
      return rejected == null ? failure : rejected;
    } catch (LinkageError | StackOverflowError | AssertionError broken) {
      // Left alone it would end the lane, and with it the work of every other partition.
      return new IllegalStateException("A handler broke", broken);
    }
  }

  private static boolean isNoFaultOfTheEvent(RuntimeException failure) {
    return Causes.isDatabaseUnreachable(failure)
        || Causes.find(failure, RetryLaterException.class) != null;
  }

  private Duration longer(Duration pause) {
    Duration longest = config.firstPause().multipliedBy(100);
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(longest) > 0 ? longest : twice;
  }
}
