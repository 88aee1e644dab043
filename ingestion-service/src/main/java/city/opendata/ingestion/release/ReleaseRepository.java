package city.opendata.ingestion.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stores releases. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<Release, UUID> {

  Optional<Release> findByNumber(UUID dataset, long number) {
    return find("dataset = ?1 and number = ?2", dataset, number).firstResultOptional();
  }
}
