package city.opendata.ingestion.release;

import city.opendata.kit.runtime.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;

/** Sends the janitor on its rounds. */
@ApplicationScoped
class JanitorSchedule {

  private final Janitor janitor;
  private final BatchGauges gauges;
  private final JanitorConfig config;
  private final Rounds rounds = new Rounds("janitor");

  JanitorSchedule(Janitor janitor, BatchGauges gauges, JanitorConfig config) {
    this.janitor = janitor;
    this.gauges = gauges;
    this.config = config;
  }

  void start(@Observes StartupEvent starting) {
    rounds.begin(config.interval(), this::round);
  }

  void stop(@Observes ShutdownEvent stopping) {
    rounds.close();
  }

  private void round() throws SQLException, IOException {
    janitor.sweep();
    gauges.refresh();
  }
}
