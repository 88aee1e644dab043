package city.opendata.catalog.dataset;

import city.opendata.catalog.error.CatalogProblem;
import city.opendata.catalog.organisation.OrganisationService;
import city.opendata.catalog.organisation.Unit;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows datasets to those who may see them. */
@ApplicationScoped
public class DatasetReadService {

  private final DatasetRepository datasets;
  private final OrganisationService organisations;
  private final CursorCodec cursors;

  DatasetReadService(
      DatasetRepository datasets, OrganisationService organisations, CursorCodec cursors) {
    this.datasets = datasets;
    this.organisations = organisations;
    this.cursors = cursors;
  }

  /** One page of the datasets that the caller sees, by name. */
  @Transactional
  public Page<DatasetSummary> page(DatasetQuery query, Caller caller) {
    String after =
        query.cursor() == null
            ? ""
            : String.valueOf(cursors.decode(query.fingerprint(), query.cursor()).getFirst());
    List<Dataset> found =
        datasets.findVisible(query, Visibility.of(caller), after, query.limit() + 1);
    List<Dataset> shown = found.stream().limit(query.limit()).toList();
    Map<String, Unit> units =
        organisations.findAll(shown.stream().map(Dataset::unitCode).collect(Collectors.toSet()));
    return new Page<>(
        shown.stream().map(dataset -> DatasetSummary.from(dataset, unit(dataset, units))).toList(),
        found.size() > query.limit()
            ? cursors.encode(query.fingerprint(), List.of(shown.getLast().name()))
            : null);
  }

  /** A dataset; a withdrawn one is told as gone, with the reason. */
  @Transactional
  public DatasetResponse get(String name, Caller caller) {
    Visibility visibility = Visibility.of(caller);
    Dataset dataset =
        datasets
            .findByName(name)
            .filter(visibility::covers)
            .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
    dataset
        .withdrawalReason()
        .ifPresent(
            reason -> {
              throw ProblemException.of(CatalogProblem.DATASET_WITHDRAWN, reason)
                  .with("reason", reason);
            });
    return describe(dataset);
  }

  /** All of a dataset, inside the caller's transaction. */
  @Transactional(TxType.MANDATORY)
  public DatasetResponse describe(Dataset dataset) {
    Map<String, Unit> units = organisations.findAll(List.of(dataset.unitCode()));
    return DatasetResponse.from(dataset, unit(dataset, units));
  }

  private static Unit unit(Dataset dataset, Map<String, Unit> units) {
    Unit unit = units.get(dataset.unitCode());
    if (unit == null) {
      throw new IllegalStateException("Dataset without its unit datasetId=" + dataset.id());
    }
    return unit;
  }
}
