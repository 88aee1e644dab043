package city.opendata.ingestion.dataset;

import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Follows the catalog, and tells who may do what with a dataset. */
@ApplicationScoped
public class DatasetService {

  /** No other text is a dataset's name, and some of it not even fit for the database. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{2,62}");

  private final DatasetRepository datasets;

  DatasetService(DatasetRepository datasets) {
    this.datasets = datasets;
  }

  /** Takes over what the catalog says, unless something newer is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(DatasetChange change) {
    Optional<Dataset> known = datasets.lock(change.id());
    if (known.isEmpty()) {
      datasets.persist(new Dataset(change));
    } else if (change.version() > known.get().version()) {
      known.get().apply(change);
    }
  }

  /** The dataset when the caller's unit is its unit, or the caller is there for the whole city. */
  @Transactional
  public Dataset visible(String name, Caller caller) {
    return find(name)
        .filter(
            dataset ->
                caller.hasAnyRole(Roles.ADMIN, Roles.AUDITOR) || caller.actsFor(dataset.unit()))
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** The dataset when the caller may push data into it now. */
  @Transactional
  public Dataset pushable(String name, Caller caller) {
    Dataset dataset = known(name);
    requirePushable(dataset, caller);
    return dataset;
  }

  /** The dataset as it stands, for those who look themselves what may be done with it. */
  @Transactional
  public Dataset known(String name) {
    return find(name).orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** Refuses a push that the caller may not make, or nobody. */
  public static void requirePushable(Dataset dataset, Caller caller) {
    if (!caller.actsFor(dataset.unit())) {
      throw ProblemException.of(KitProblem.NOT_FOUND);
    }
    requirePushable(dataset);
  }

  /** The dataset when everyone may read its records. */
  @Transactional
  public Dataset readable(String name) {
    Dataset dataset = known(name);
    if (dataset.wasPublic()) {
      throw withdrawn(dataset);
    }
    if (!dataset.isPublic()) {
      throw ProblemException.of(KitProblem.NOT_FOUND);
    }
    if (dataset.isSuspended()) {
      throw ProblemException.of(IngestionProblem.DATASET_SUSPENDED);
    }
    return dataset;
  }

  /** A dataset that rows of a unit may refer to: one that everyone may read, or one of its own. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Dataset> findReferable(String name, String unit) {
    return find(name)
        .filter(dataset -> !dataset.isWithdrawn())
        .filter(dataset -> dataset.isPublic() || dataset.unit().equals(unit));
  }

  private Optional<Dataset> find(String name) {
    return NAME.matcher(name).matches() ? datasets.findByName(name) : Optional.empty();
  }

  /** The dataset as it stands. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Dataset get(UUID id) {
    return datasets.findByIdOptional(id).orElseThrow(() -> unknown(id));
  }

  /** The names of datasets, by id. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, String> names(Collection<UUID> ids) {
    return datasets.list("id in ?1", Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Dataset::id, Dataset::name));
  }

  /** Keeps others from changing the dataset, and from writing events about it, until the end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Dataset lock(UUID id) {
    return datasets.lock(id).orElseThrow(() -> unknown(id));
  }

  /** As {@link #lock}, for a push: the dataset may have been withdrawn since it was looked up. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Dataset lockPushable(UUID id) {
    Dataset dataset = lock(id);
    requirePushable(dataset);
    return dataset;
  }

  private static void requirePushable(Dataset dataset) {
    if (dataset.isWithdrawn()) {
      throw withdrawn(dataset);
    }
    if (!dataset.state().isApproved()) {
      throw ProblemException.of(IngestionProblem.DATASET_NOT_APPROVED);
    }
  }

  private static IllegalStateException unknown(UUID id) {
    return new IllegalStateException("Dataset " + id + " is not known");
  }

  private static ProblemException withdrawn(Dataset dataset) {
    return ProblemException.of(IngestionProblem.DATASET_WITHDRAWN, dataset.withdrawalReason());
  }
}
