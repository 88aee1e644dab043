package city.opendata.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Publishes what waits in the outbox, as soon as a commit wakes it. */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /** Behind another replica that publishes, and after a first failure. */
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final OutboxPublisher publisher;
  private final OutboxConfig config;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "outbox-relay");
  private volatile boolean running = true;

  OutboxRelay(OutboxPublisher publisher, OutboxConfig config) {
    this.publisher = publisher;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    work.release();
    thread.join(Duration.ofSeconds(5));
  }

  void wake() {
    work.release();
  }

  private void run() {
    Duration afterFailure = SHORTEST_PAUSE;
    while (running) {
      Duration pause;
      try {
        boolean isDone = publish() == OutboxPublisher.Outcome.DONE;
        pause = isDone ? config.pollInterval() : SHORTEST_PAUSE;
        afterFailure = SHORTEST_PAUSE;
      } catch (RuntimeException unreachable) {
        LOG.warnf("Outbox not published, trying again: %s", unreachable.toString());
        pause = afterFailure;
        afterFailure = longer(afterFailure);
      }
      try {
        if (work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException stopped) {
        running = false;
      }
    }
  }

  private OutboxPublisher.Outcome publish() {
    OutboxPublisher.Outcome outcome = publisher.publishNext();
    while (running && outcome == OutboxPublisher.Outcome.MORE) {
      outcome = publisher.publishNext();
    }
    return outcome;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
