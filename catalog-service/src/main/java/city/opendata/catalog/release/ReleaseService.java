package city.opendata.catalog.release;

import city.opendata.catalog.dataset.Dataset;
import city.opendata.catalog.dataset.DatasetLifeService;
import city.opendata.catalog.dataset.ReleaseFigures;
import city.opendata.kit.event.EventRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jboss.logging.Logger;

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
