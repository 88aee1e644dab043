package city.opendata.ingestion.row;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sees to it, again and again, that waiting rows become batches and old receipts are forgotten. */
@ApplicationScoped
class RowSchedule {

  private static final Logger LOG = Logger.getLogger(RowSchedule.class);
  private static final Duration LONGEST_TICK = Duration.ofSeconds(1);
  private static final Duration COUNT = Duration.ofSeconds(15);
  private static final Duration FORGET = Duration.ofMinutes(10);

  private final RowFeedRepository feed;
  private final RowBatches batches;
  private final RowBacklog backlog;
  private final ReceiptRepository receipts;
  private final RowConfig config;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("row-schedule").factory());

  /** A dataset that is being released for long must not keep the others waiting. */
  private final ExecutorService makers = Executors.newVirtualThreadPerTaskExecutor();

  private final List<ScheduledFuture<?>> rounds = new ArrayList<>();
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

  RowSchedule(
      RowFeedRepository feed,
      RowBatches batches,
      RowBacklog backlog,
      ReceiptRepository receipts,
      RowConfig config) {
    this.feed = feed;
    this.batches = batches;
    this.backlog = backlog;
    this.receipts = receipts;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    Duration interval = config.interval();
    repeat(interval.compareTo(LONGEST_TICK) < 0 ? interval : LONGEST_TICK, this::makeBatches);
    repeat(COUNT, () -> backlog.counted(feed.count()));
    repeat(FORGET, () -> receipts.forget(config.keepReceipts()));
  }

  void stop(@Observes ShutdownEvent stopping) {
    rounds.forEach(round -> round.cancel(true));
    clockwork.shutdownNow();
    makers.shutdown();
  }

  private interface Work {
    void run() throws SQLException, IOException;
  }

  private void repeat(Duration pause, Work work) {
    rounds.add(
        clockwork.scheduleWithFixedDelay(
            () -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** What fails is tried again; it must not end the rounds. */
  private static void attempt(Work work) {
    try {
      work.run();
    } catch (SQLException | IOException | RuntimeException failure) {
      LOG.warnf("Waiting rows could not be seen to, trying again: %s", failure.toString());
    }
  }

  private void makeBatches() throws SQLException {
    for (UUID dataset : feed.datasets()) {
      if (busy.add(dataset)) {
        makers.execute(
            () -> {
              try {
                attempt(() -> batches.makeNext(dataset));
              } finally {
                busy.remove(dataset);
              }
            });
      }
    }
  }
}
