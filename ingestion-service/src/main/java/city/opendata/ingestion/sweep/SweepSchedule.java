package city.opendata.ingestion.sweep;

import city.opendata.kit.runtime.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks for releases that are due, again and again, on one thread. */
@ApplicationScoped
class SweepSchedule {

  private static final Logger LOG = Logger.getLogger(SweepSchedule.class);

  private final Sweep sweep;
  private final SweepConfig config;
  private final Rounds rounds = new Rounds("sweep");

  SweepSchedule(Sweep sweep, SweepConfig config) {
    this.sweep = sweep;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    rounds.beginLater(config.interval(), this::round);
  }

  void stop(@Observes ShutdownEvent stopping) {
    rounds.close();
  }

  /** All that is due. */
  private void round() throws SQLException {
    while (!Thread.currentThread().isInterrupted() && sweep.next()) {
      LOG.debug("A release was looked through");
    }
  }
}
