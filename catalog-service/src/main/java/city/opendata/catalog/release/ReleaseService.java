package city.opendata.catalog.release;

import city.opendata.catalog.dataset.Dataset;
import city.opendata.catalog.dataset.DatasetLifeService;
import city.opendata.catalog.dataset.ReleaseFigures;
import city.opendata.kit.event.EventRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the figures of the newest release; the first one opens a dataset. */
@ApplicationScoped
public class ReleaseService {

  private static final Logger LOG = Logger.getLogger(ReleaseService.class);

  private final DatasetLifeService life;

  ReleaseService(DatasetLifeService life) {
    this.life = life;
  }

  /** Takes a release over; what contradicts the catalog is rejected and never lost. */
  @Transactional(TxType.MANDATORY)
  public void take(BatchReleased event) {
    Dataset dataset =
        life.lock(event.dataset())
            .orElseThrow(() -> new EventRejectedException("the catalog has no such dataset"));
    switch (dataset.state()) {
      case APPROVED, OPEN -> takeNewer(dataset, event.figures());
      case WITHDRAWN ->
          LOG.infof(
              "Release of a withdrawn dataset ignored datasetId=%s release=%d",
              dataset.id(), event.release());
      case REGISTERED, SECRECY_REVIEW, REVIEW ->
          throw new EventRejectedException("the dataset is not approved");
    }
  }

  /**
   * The records of a dataset may not be read, or may be again.
   *
   * @param since null when they may
   */
  @Transactional(TxType.MANDATORY)
  public void suspend(UUID id, @Nullable Instant since) {
    Dataset dataset =
        life.lock(id)
            .orElseThrow(() -> new EventRejectedException("the catalog has no such dataset"));
    life.suspend(dataset, since);
  }

  private void takeNewer(Dataset dataset, ReleaseFigures figures) {
    if (dataset.release().filter(known -> known.number() >= figures.number()).isPresent()) {
      LOG.infof(
          "Release older than the known one ignored datasetId=%s release=%d",
          dataset.id(), figures.number());
      return;
    }
    life.release(dataset, figures);
  }
}
