package city.opendata.ingestion.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Stores datasets. */
@ApplicationScoped
class DatasetRepository implements PanacheRepositoryBase<Dataset, UUID> {

  Optional<Dataset> findByName(String name) {
    return find("name", name).firstResultOptional();
  }

  /** The dataset, locked until the transaction ends. */
  Optional<Dataset> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
