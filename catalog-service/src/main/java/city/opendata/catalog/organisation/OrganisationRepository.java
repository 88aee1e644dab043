package city.opendata.catalog.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The units. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, String> {

  private static final long IMPORT_LOCK = 0x6f7267616e69L;

  /** The units after this code, by code. */
  List<Organisation> findAfter(String code, int count) {
    return find("code > ?1 order by code", code).page(0, count).list();
  }

  List<Organisation> findByCodes(Collection<String> codes) {
    return list("code in ?1", codes);
  }

  /** Keeps a second import waiting until this transaction ends. */
  void lockForImport() {
    getEntityManager()
        .createNativeQuery("select pg_advisory_xact_lock(" + IMPORT_LOCK + ")", Object.class)
        .getSingleResult();
  }
}
