package city.opendata.ingestion.row;

import city.opendata.kit.runtime.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private final Rounds rounds = new Rounds("row-schedule");

  /** A dataset that is being released for long must not keep the others waiting. */
  private final ExecutorService makers = Executors.newVirtualThreadPerTaskExecutor();

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
    Duration tick = interval.compareTo(LONGEST_TICK) < 0 ? interval : LONGEST_TICK;
    rounds.beginLater(tick, this::makeBatches);
    rounds.beginLater(COUNT, () -> backlog.counted(feed.count()));
    rounds.beginLater(FORGET, () -> receipts.forget(config.keepReceipts()));
  }

  void stop(@Observes ShutdownEvent stopping) {
    rounds.close();
    makers.shutdown();
  }

  private void makeBatches() throws SQLException {
    for (UUID dataset : feed.datasets()) {
      if (busy.add(dataset)) {
        makers.execute(() -> makeBatch(dataset));
      }
    }
  }

  /** What fails is tried again in the next round. */
  private void makeBatch(UUID dataset) {
    try {
      batches.makeNext(dataset);
    } catch (SQLException | IOException | RuntimeException failure) {
      LOG.warnf("Waiting rows could not be seen to, trying again: %s", failure.toString());
    } finally {
      busy.remove(dataset);
    }
  }
}
