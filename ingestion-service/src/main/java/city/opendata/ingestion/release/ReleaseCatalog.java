package city.opendata.ingestion.release;

import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Finds the release that a reader reads. */
@ApplicationScoped
public class ReleaseCatalog {

  private final ReleaseRepository releases;

  ReleaseCatalog(ReleaseRepository releases) {
    this.releases = releases;
  }

  /** What everyone reads who begins now. */
  @Transactional
  public ReleaseView current(Dataset dataset) {
    return releases
        .findByNumber(dataset.id(), dataset.lastRelease())
        .map(Release::view)
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** What deliveries must share to be merged with the rows that a batch released. */
  @Transactional
  public Optional<String> structureOf(UUID batch) {
    return releases.findByIdOptional(batch).map(release -> release.base().structure());
  }

  /** What a reader goes on reading who began earlier. */
  @Transactional
  public ReleaseView numbered(Dataset dataset, long number) {
    return releases
        .findByNumber(dataset.id(), number)
        .filter(release -> !release.isDropped())
        .map(Release::view)
        .orElseThrow(() -> ProblemException.of(IngestionProblem.RELEASE_GONE));
  }
}
