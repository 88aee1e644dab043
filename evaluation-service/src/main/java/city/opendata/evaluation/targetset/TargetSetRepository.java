package city.opendata.evaluation.targetset;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class TargetSetRepository implements PanacheRepository<TargetSet> {

  private static final int LOCK = 0x74617267;

  Optional<TargetSet> findNewest(int year) {
    return find("year = ?1 order by revision desc", year).firstResultOptional();
  }

  /** Until the transaction ends, no other adds a revision of this year. */
  void lock(int year) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock, :year)", Integer.class)
        .setParameter("lock", LOCK)
        .setParameter("year", year)
        .getSingleResult();
  }
}
