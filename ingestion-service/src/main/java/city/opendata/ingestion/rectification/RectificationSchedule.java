package city.opendata.ingestion.rectification;

import city.opendata.kit.runtime.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/**
 * Looks again and again for tickets whose due day is over. Each is a transaction of its own that
 * locks the ticket: several replicas may look at the same time, and what a crash interrupts is
 * found again.
 */
@ApplicationScoped
class RectificationSchedule {

  private static final int AT_ONCE = 200;

  private final Rectifications rectifications;
  private final RectificationConfig config;
  private final Rounds rounds = new Rounds("rectification");

  RectificationSchedule(Rectifications rectifications, RectificationConfig config) {
    this.rectifications = rectifications;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    rounds.begin(config.interval(), this::round);
  }

  void stop(@Observes ShutdownEvent stopping) {
    rounds.close();
  }

  void round() {
    List<UUID> found;
    do {
      found = rectifications.toLookAt(AT_ONCE);
      found.forEach(rectifications::lookAt);
    } while (found.size() == AT_ONCE);
  }
}
