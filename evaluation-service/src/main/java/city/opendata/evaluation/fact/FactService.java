package city.opendata.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Keeps the dated facts. */
@ApplicationScoped
public class FactService {

  private final FactRepository repository;

  FactService(FactRepository repository) {
    this.repository = repository;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(DatasetChanged dataset) {
    repository.lockForAdding();
    repository.add(dataset);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(BatchReleased release) {
    repository.lockForAdding();
    repository.add(release);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(RectificationChanged rectification) {
    repository.lockForAdding();
    repository.add(rectification);
  }

  /**
   * Everything that is known now, up to a cut-off. New facts wait until the transaction at hand
   * ends, so that no fact below the position can still appear.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AsOf freeze(Instant cutOff) {
    repository.lockForFreezing();
    return new AsOf(cutOff, repository.lastPosition());
  }

  /** What is known now of an instant, without holding anything up. */
  public AsOf known(Instant cutOff) {
    return new AsOf(cutOff, Long.MAX_VALUE);
  }
}
