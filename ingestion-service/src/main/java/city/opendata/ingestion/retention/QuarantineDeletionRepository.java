package city.opendata.ingestion.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the record of what was deleted. */
@ApplicationScoped
class QuarantineDeletionRepository implements PanacheRepository<QuarantineDeletion> {

  /** The newest below an id. */
  List<QuarantineDeletion> listBefore(long id, int limit) {
    return find("id < ?1", Sort.descending("id"), id).page(Page.ofSize(limit)).list();
  }
}
