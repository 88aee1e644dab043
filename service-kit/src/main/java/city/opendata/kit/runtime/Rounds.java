package city.opendata.kit.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does something again and again, with a pause in between, on a thread of its own; several things
 * take turns on it. A round that fails is logged and does not end the rounds.
 */
public final class Rounds implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Rounds.class);

  private final String name;
  private final ScheduledExecutorService executor;
  private final List<ScheduledFuture<?>> rounds = new CopyOnWriteArrayList<>();

  /** One round. */
  @FunctionalInterface
  public interface Round {
    void make() throws Exception;
  }

  /**
   * @param name of the thread, and in the log
   */
  public Rounds(String name) {
    this.name = name;
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Begins the first round. */
  public void begin(Duration pause, Round round) {
    begin(Duration.ZERO, pause, round);
  }

  /** Begins the first round after a pause as well. */
  public void beginLater(Duration pause, Round round) {
    begin(pause, pause, round);
  }

  private void begin(Duration first, Duration pause, Round round) {
    rounds.add(
        executor.scheduleWithFixedDelay(
            () -> make(round), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void make(Round round) {
    try {
      round.make();
    } catch (Exception failure) {
      if (!executor.isShutdown()) {
        LOG.warnf("Round of %s failed, trying again: %s", name, failure.toString());
      }
    }
  }

  /** Ends the rounds, and interrupts the one that is going on. */
  @Override
  public void close() {
    rounds.forEach(round -> round.cancel(true));
    executor.shutdownNow();
  }
}
