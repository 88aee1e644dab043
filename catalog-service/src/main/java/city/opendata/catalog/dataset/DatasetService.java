package city.opendata.catalog.dataset;

import city.opendata.catalog.error.CatalogProblem;
import city.opendata.catalog.error.Finding;
import city.opendata.catalog.organisation.OrganisationService;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.revision.RevisionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Registers datasets, changes them while they are registered, and withdraws them. */
@ApplicationScoped
public class DatasetService {

  private final DatasetRepository datasets;
  private final DatasetLifeService life;
  private final DatasetReadService reader;
  private final OrganisationService organisations;
  private final ReferenceRules references;

  DatasetService(
      DatasetRepository datasets,
      DatasetLifeService life,
      DatasetReadService reader,
      OrganisationService organisations,
      ReferenceRules references) {
    this.datasets = datasets;
    this.life = life;
    this.reader = reader;
    this.organisations = organisations;
    this.references = references;
  }

  /** Adds an entry for the caller's unit. */
  @Transactional
  public DatasetResponse register(DatasetRequest request, Caller caller) {
    String unit = unitOf(caller);
    List<Finding> findings = new ArrayList<>(DatasetRules.check(request));
    findings.addAll(references.check(request, unit));
    Finding.refuse(CatalogProblem.INVALID_DATASET, findings);
    if (datasets.findByName(request.name()).isPresent()) {
      throw ProblemException.of(CatalogProblem.NAME_TAKEN, request.name());
    }
    long number = datasets.nextNumber(request.classification());
    String code = String.format(Locale.ROOT, "%s/%06d", request.classification(), number);
    Dataset dataset = new Dataset(request, code, unit, caller, life.now());
    if (!datasets.add(dataset)) {
      throw ProblemException.of(CatalogProblem.NAME_TAKEN, request.name());
    }
    life.tell(dataset);
    return reader.describe(dataset);
  }

  /**
   * Replaces metadata and contract; the same again changes nothing.
   *
   * @param ifMatch tags of the revisions that may be replaced; any may without it
   */
  @Transactional
  public DatasetResponse change(
      String name, @Nullable String ifMatch, DatasetRequest request, Caller caller) {
    Dataset dataset = life.own(name, caller);
    if (!RevisionTag.allows(ifMatch, dataset.revision())) {
      throw ProblemException.of(KitProblem.PRECONDITION_FAILED);
    }
    List<Finding> findings = new ArrayList<>(checkFixed(dataset, request));
    findings.addAll(DatasetRules.check(request));
    findings.addAll(references.check(request, dataset.unitCode()));
    Finding.refuse(CatalogProblem.INVALID_DATASET, findings);
    if (dataset.state() != DatasetState.REGISTERED
        || !dataset.hashOf(request).equals(dataset.contentHash())) {
      life.move(
          dataset,
          DatasetAction.CHANGE,
          Lifecycle.Actor.uninvolved(caller.roles()),
          now -> dataset.describe(request, caller, now));
    }
    return reader.describe(dataset);
  }

  /** Takes a dataset back for good. */
  @Transactional
  public DatasetResponse withdraw(String name, WithdrawalRequest request, Caller caller) {
    Dataset dataset = life.ownOr(name, caller, Roles.ADMIN);
    life.move(
        dataset,
        DatasetAction.WITHDRAW,
        Lifecycle.Actor.uninvolved(caller.roles()),
        now -> dataset.withdrawn(request.reason(), caller, now));
    return reader.describe(dataset);
  }

  private String unitOf(Caller caller) {
    String unit = caller.unit();
    if (unit == null || organisations.find(unit).isEmpty()) {
      throw ProblemException.of(CatalogProblem.UNIT_UNKNOWN, unit == null ? "—" : unit);
    }
    return unit;
  }

  /** Name and code are given once. */
  private static List<Finding> checkFixed(Dataset dataset, DatasetRequest request) {
    List<Finding> findings = new ArrayList<>();
    if (!request.name().equals(dataset.name())) {
      findings.add(Finding.of("name", "fixed", dataset.name()));
    }
    String classification = dataset.code().substring(0, dataset.code().indexOf('/'));
    if (!request.classification().equals(classification)) {
      findings.add(Finding.of("classification", "fixed", classification));
    }
    return findings;
  }
}
