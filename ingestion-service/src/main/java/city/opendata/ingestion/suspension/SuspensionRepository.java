package city.opendata.ingestion.suspension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores suspensions. */
@ApplicationScoped
class SuspensionRepository implements PanacheRepositoryBase<Suspension, UUID> {

  private static final Sort NEWEST_FIRST = Sort.descending("sequence");

  /** The one that is in force. Whoever changes it has locked the dataset. */
  Optional<Suspension> findInForce(UUID dataset) {
    return find("dataset = ?1 and endedAt is null", dataset).firstResultOptional();
  }

  List<Suspension> listBefore(long sequence, int limit) {
    return find("sequence < ?1", NEWEST_FIRST, sequence).page(Page.ofSize(limit)).list();
  }

  /** As {@link #listBefore}, of one unit's datasets. */
  List<Suspension> listOfUnitBefore(String unit, long sequence, int limit) {
    return find(
            "sequence < ?1 and dataset in (select d.id from Dataset d where d.unit = ?2)",
            NEWEST_FIRST,
            sequence,
            unit)
        .page(Page.ofSize(limit))
        .list();
  }
}
