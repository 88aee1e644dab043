package city.opendata.ingestion.suspension;

import city.opendata.ingestion.batch.BatchTopic;
import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.outbox.Outbox;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.ProblemException;
import city.opendata.kit.time.CityTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suspends records and lets them be read again. */
@ApplicationScoped
public class SuspensionService {

  private static final String LIST = "suspensions";

  private final SuspensionRepository suspensions;
  private final DatasetService datasets;
  private final LibraryAccess library;
  private final CursorCodec cursors;
  private final Outbox outbox;
  private final Clock clock;

  SuspensionService(
      SuspensionRepository suspensions,
      DatasetService datasets,
      LibraryAccess library,
      CursorCodec cursors,
      Outbox outbox,
      Clock clock) {
    this.suspensions = suspensions;
    this.datasets = datasets;
    this.library = library;
    this.cursors = cursors;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Nobody may read the records from now on.
   *
   * @param dataset locked
   * @param release in which it was found
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void suspend(Dataset dataset, UUID release, List<SuspensionFinding> findings) {
    Instant now = clock.instant();
    Optional<Suspension> known = suspensions.findInForce(dataset.id());
    library.revoke(dataset.id());
    if (known.isPresent()) {
      known.get().add(release, findings);
      return;
    }
    Suspension suspension = new Suspension(dataset.id(), release, findings, now);
    suspensions.persist(suspension);
    dataset.suspend(now);
    append(
        dataset,
        RecordsSuspended.TYPE,
        suspension.id(),
        new RecordsSuspended(
            suspension.id(),
            dataset.id(),
            dataset.name(),
            dataset.unit(),
            findings.stream().map(SuspensionFinding::kind).distinct().toList(),
            CityTime.at(now)));
  }

  /**
   * Other rows have taken the place of those that a reviewer found to be no good.
   *
   * @param dataset locked
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replaced(Dataset dataset) {
    suspensions
        .findInForce(dataset.id())
        .filter(Suspension::isConfirmed)
        .ifPresent(
            suspension -> {
              suspension.end(clock.instant());
              resume(dataset, suspension);
            });
  }

  /** Decides about a suspension of the reviewer's unit. */
  @Transactional
  SuspensionView decide(String name, SuspensionDecision decision, Caller reviewer) {
    Dataset dataset = datasets.lock(datasets.visible(name, reviewer).id());
    Suspension suspension =
        suspensions
            .findInForce(dataset.id())
            .filter(Suspension::isOpen)
            .orElseThrow(() -> ProblemException.of(IngestionProblem.NOT_SUSPENDED));
    suspension.decide(decision.state(), reviewer.subject(), decision.comment(), clock.instant());
    if (decision.state() == SuspensionState.LIFTED) {
      library.grant(dataset.id());
      resume(dataset, suspension);
    }
    return suspension.view(dataset.name());
  }

  private void resume(Dataset dataset, Suspension suspension) {
    dataset.resume();
    append(
        dataset,
        RecordsResumed.TYPE,
        suspension.id(),
        new RecordsResumed(
            suspension.id(),
            dataset.id(),
            dataset.name(),
            dataset.unit(),
            CityTime.at(clock.instant())));
  }

  /** The newest first: all of the caller's unit, or of the city. */
  @Transactional
  Page<SuspensionView> list(int limit, @Nullable String cursor, Caller caller) {
    long before =
        cursor == null
            ? Long.MAX_VALUE
            : Long.parseLong(String.valueOf(cursors.decode(LIST, cursor).getFirst()));
    List<Suspension> found =
        caller.hasAnyRole(Roles.ADMIN, Roles.AUDITOR)
            ? suspensions.listBefore(before, limit + 1)
            : suspensions.listOfUnitBefore(String.valueOf(caller.unit()), before, limit + 1);
    List<Suspension> shown = found.subList(0, Math.min(limit, found.size()));
    Map<UUID, String> names = datasets.names(shown.stream().map(Suspension::dataset).toList());
    String next =
        found.size() <= limit
            ? null
            : cursors.encode(LIST, List.of(String.valueOf(shown.getLast().sequence())));
    return new Page<>(
        shown.stream().map(one -> one.view(names.getOrDefault(one.dataset(), ""))).toList(), next);
  }

  private void append(Dataset dataset, String type, UUID suspension, Object data) {
    outbox.append(BatchTopic.NAME, dataset.id().toString(), type, suspension.toString(), data);
  }
}
