package city.opendata.catalog.review;

import city.opendata.catalog.dataset.DatasetState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The decisions. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<ReviewDecision, Long> {

  /** The decisions on a dataset after this position, in the order they were made. */
  List<ReviewDecision> findAfter(UUID datasetId, long position, int count) {
    return find("datasetId = ?1 and position > ?2 order by position", datasetId, position)
        .page(0, count)
        .list();
  }

  /**
   * Whether the subject decided in another stage of this round. A decision in the same stage means
   * that the reader's state is stale, which the dataset's version tells.
   */
  boolean hasDecidedElsewhere(String subject, UUID datasetId, int round, DatasetState stage) {
    return count(
            "datasetId = ?1 and round = ?2 and subject = ?3 and stage <> ?4",
            datasetId,
            round,
            subject,
            stage)
        > 0;
  }
}
