package city.opendata.ingestion.release;

import city.opendata.ingestion.batch.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Is told how far a load has come. */
@ApplicationScoped
public class LoadProgress {

  private static final Logger LOG = Logger.getLogger(LoadProgress.class);

  /** An attempt has reached a phase. */
  public void reached(LoadPhase phase, Attempt attempt) {
    LOG.debugf("Load phase=%s batchId=%s attempt=%d", phase, attempt.batch(), attempt.number());
  }
}
