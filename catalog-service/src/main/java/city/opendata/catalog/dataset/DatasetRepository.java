package city.opendata.catalog.dataset;

import city.opendata.kit.problem.Causes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The datasets. */
@ApplicationScoped
class DatasetRepository implements PanacheRepositoryBase<Dataset, UUID> {

  private static final String UNIQUE_NAME = "uq_dataset_name";

  /** Counts up and keeps the count locked until the transaction ends. */
  private static final String NEXT_NUMBER =
      """
      insert into catalogue_number as known (classification, last_number) values (?1, 1)
      on conflict (classification) do update set last_number = known.last_number + 1
      returning last_number
      """;

  /** The dataset of this name, when the text can be one. */
  Optional<Dataset> findByName(String name) {
    return name.matches(DatasetRequest.NAME)
        ? find("name", name).firstResultOptional()
        : Optional.empty();
  }

  Optional<Dataset> findAndLock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The datasets of a query that are seen, after this name, by name. */
  List<Dataset> findVisible(
      DatasetQuery query, Visibility visibility, String afterName, int count) {
    StringBuilder where = new StringBuilder("name > :after");
    Parameters values = Parameters.with("after", afterName);
    if (!visibility.everything()) {
      where.append(" and (state = :open");
      values.and("open", DatasetState.OPEN);
      if (visibility.unit() != null) {
        where.append(" or unitCode = :own");
        values.and("own", visibility.unit());
      }
      where.append(')');
    }
    if (query.unit() != null) {
      where.append(" and unitCode = :unit");
      values.and("unit", query.unit());
    }
    if (query.state() != null) {
      where.append(" and state = :state");
      values.and("state", query.state());
    }
    if (query.theme() != null) {
      where.append(" and metadata.theme = :theme");
      values.and("theme", query.theme());
    }
    return find(where.append(" order by name").toString(), values).page(0, count).list();
  }

  /** The next running number of a classification; never given twice. */
  long nextNumber(String classification) {
    return (Long)
        getEntityManager()
            .createNativeQuery(NEXT_NUMBER, Long.class)
            .setParameter(1, classification)
            .getSingleResult();
  }

  /**
   * Adds a dataset.
   *
   * @return false when the name is taken; the transaction is lost then
   */
  boolean add(Dataset dataset) {
    try {
      persistAndFlush(dataset);
      return true;
    } catch (PersistenceException refused) {
      ConstraintViolationException violation =
          Causes.find(refused, ConstraintViolationException.class);
      if (violation != null && UNIQUE_NAME.equals(violation.getConstraintName())) {
        return false;
      }
      throw refused;
    }
  }
}
