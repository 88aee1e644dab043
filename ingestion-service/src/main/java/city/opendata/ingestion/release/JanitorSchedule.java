package city.opendata.ingestion.release;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends the janitor on its rounds: at the start, then again and again. */
@ApplicationScoped
class JanitorSchedule {

  private static final Logger LOG = Logger.getLogger(JanitorSchedule.class);

  private final Janitor janitor;
  private final BatchGauges gauges;
  private final JanitorConfig config;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("janitor").factory());
  private @Nullable ScheduledFuture<?> rounds;

  JanitorSchedule(Janitor janitor, BatchGauges gauges, JanitorConfig config) {
    this.janitor = janitor;
    this.gauges = gauges;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    rounds =
        executor.scheduleWithFixedDelay(
            this::round, 0, config.interval().toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stopping) {
    if (rounds != null) {
      rounds.cancel(true);
    }
    executor.shutdownNow();
  }

  /** A round that fails must not end the rounds. */
  private void round() {
    try {
      janitor.sweep();
      gauges.refresh();
    } catch (SQLException | IOException | UncheckedIOException | IllegalStateException failure) {
      LOG.warnf("Sweep failed, trying again: %s", failure.toString());
    }
  }
}
