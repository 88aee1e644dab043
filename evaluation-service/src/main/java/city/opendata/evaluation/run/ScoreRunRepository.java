package city.opendata.evaluation.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ScoreRunRepository implements PanacheRepositoryBase<ScoreRun, UUID> {

  private static final Sort NEWEST_FIRST = Sort.descending("createdAt", "id");

  List<ScoreRun> listNewest(int limit) {
    return findAll(NEWEST_FIRST).page(0, limit).list();
  }

  /** At most {@code limit} runs before the one with this time and id. */
  List<ScoreRun> listBefore(Instant createdAt, UUID id, int limit) {
    return find("createdAt < ?1 or (createdAt = ?1 and id < ?2)", NEWEST_FIRST, createdAt, id)
        .page(0, limit)
        .list();
  }
}
