package city.opendata.ingestion.row;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The threads that write pushed rows: while one waits for the disk, pushes gather for the next. */
@ApplicationScoped
class RowWriters {

  private static final Logger LOG = Logger.getLogger(RowWriters.class);
  private static final long LONGEST_FAREWELL_MILLIS = 5_000;

  private final GroupCommit commit;
  private final RowQueue queue;
  private final int count;
  private final List<Thread> threads = new ArrayList<>();

  RowWriters(RowStore store, RowConfig config) {
    this.commit = new GroupCommit(store);
    this.queue = new RowQueue(config.queueLength(), config.queueSize().asLongValue());
    this.count = config.writers();
  }

  void start(@Observes StartupEvent starting) {
    for (int i = 1; i <= count; i++) {
      threads.add(Thread.ofPlatform().daemon().name("row-writer-" + i).start(this::run));
    }
  }

  /** Whoever was let in is still answered. */
  void stop(@Observes ShutdownEvent stopping) {
    queue.close();
    try {
      for (Thread thread : threads) {
        thread.join(LONGEST_FAREWELL_MILLIS);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands a push over; false when too many wait. */
  boolean offer(QueuedPush push) {
    return queue.offer(push);
  }

  private void run() {
    try {
      List<QueuedPush> pushes = queue.take();
      while (!pushes.isEmpty()) {
        commit.write(pushes);
        pushes = queue.take();
      }
    } catch (InterruptedException stopped) {
      LOG.debug("A writer of rows was stopped");
    }
  }
}
