package city.opendata.ingestion.retention;

import city.opendata.kit.runtime.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks again and again for what was kept long enough. */
@ApplicationScoped
class RetentionSchedule {

  private final RetentionService retention;
  private final RetentionConfig config;
  private final Rounds rounds = new Rounds("retention");

  RetentionSchedule(RetentionService retention, RetentionConfig config) {
    this.retention = retention;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    rounds.begin(config.interval(), this::round);
  }

  void stop(@Observes ShutdownEvent stopping) {
    rounds.close();
  }

  /** Each step is a short transaction, so that nobody waits for it. */
  void round() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = retention.deleteSomeRows();
    }
    more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = retention.deleteSomePreviews();
    }
  }
}
