package city.opendata.ingestion.sweep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks for releases that are due, again and again, on one thread. */
@ApplicationScoped
class SweepSchedule {

  private static final Logger LOG = Logger.getLogger(SweepSchedule.class);

  private final Sweep sweep;
  private final SweepConfig config;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sweep").factory());
  private @Nullable ScheduledFuture<?> rounds;

  SweepSchedule(Sweep sweep, SweepConfig config) {
    this.sweep = sweep;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    long pause = config.interval().toMillis();
    rounds = executor.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stopping) {
    if (rounds != null) {
      rounds.cancel(true);
    }
    executor.shutdownNow();
  }

  /** All that is due; a round that fails must not end the rounds. */
  private void round() {
    try {
      while (!executor.isShutdown() && sweep.next()) {
        LOG.debug("A release was looked through");
      }
    } catch (SQLException | RuntimeException failure) {
      LOG.warnf("Sweep failed, trying again: %s", failure.toString());
    }
  }
}
