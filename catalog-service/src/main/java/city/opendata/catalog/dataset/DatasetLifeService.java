package city.opendata.catalog.dataset;

import city.opendata.catalog.error.CatalogProblem;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.outbox.Outbox;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves datasets through their life and tells of it. Its methods join the transaction of the
 * feature that calls them, so a move, what caused it and its event commit together.
 */
@ApplicationScoped
public class DatasetLifeService {

  private final DatasetRepository datasets;
  private final Outbox outbox;
  private final Clock clock;

  DatasetLifeService(DatasetRepository datasets, Outbox outbox, Clock clock) {
    this.datasets = datasets;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A dataset of the caller's unit; what belongs to another unit does not exist for the caller. */
  @Transactional(TxType.MANDATORY)
  public Dataset own(String name, Caller caller) {
    return datasets
        .findByName(name)
        .filter(dataset -> caller.actsFor(dataset.unitCode()))
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** A dataset of the caller's unit, or any when the caller has one of these city-wide roles. */
  @Transactional(TxType.MANDATORY)
  public Dataset ownOr(String name, Caller caller, String... cityWide) {
    return datasets
        .findByName(name)
        .filter(dataset -> caller.hasAnyRole(cityWide) || caller.actsFor(dataset.unitCode()))
        .orElseThrow(() -> ProblemException.of(KitProblem.NOT_FOUND));
  }

  /** The dataset of this id, locked until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Optional<Dataset> lock(UUID id) {
    return datasets.findAndLock(id);
  }

  /** Puts it before the reviewers. */
  @Transactional(TxType.MANDATORY)
  public void submit(Dataset dataset, Caller caller) {
    move(
        dataset,
        DatasetAction.SUBMIT,
        Lifecycle.Actor.uninvolved(caller.roles()),
        now -> {
          if (dataset.metadata().openType() == OpenType.NOT_OPEN) {
            throw ProblemException.of(CatalogProblem.NOT_OPENABLE);
          }
          dataset.submittedBy(caller);
        });
  }

  /**
   * Lets it pass or sends it back.
   *
   * @param involved whether the caller decided on it before
   * @param contentHash what the caller read and decides on
   */
  @Transactional(TxType.MANDATORY)
  public void decide(
      Dataset dataset,
      DatasetAction decision,
      Caller caller,
      boolean involved,
      String contentHash) {
    boolean anyHand = involved || dataset.isMaker(caller.subject());
    move(
        dataset,
        decision,
        new Lifecycle.Actor(caller.roles(), anyHand),
        now -> {
          if (!dataset.contentHash().equals(contentHash)) {
            throw ProblemException.of(CatalogProblem.CONTENT_CHANGED)
                .with("contentHash", dataset.contentHash());
          }
        });
  }

  /** Data of it was released: the first release opens it. */
  @Transactional(TxType.MANDATORY)
  public void release(Dataset dataset, ReleaseFigures figures) {
    move(
        dataset,
        DatasetAction.RELEASE,
        Lifecycle.Actor.uninvolved(Set.of(Lifecycle.PLATFORM)),
        now -> dataset.released(figures));
  }

  /**
   * Its records may not be read, or may be again.
   *
   * @param since null when they may
   */
  @Transactional(TxType.MANDATORY)
  public void suspend(Dataset dataset, @Nullable Instant since) {
    dataset.suspended(since);
  }

  /**
   * Moves it, or refuses with what can be done instead.
   *
   * @param change what else the action does, when it is allowed
   */
  void move(
      Dataset dataset, DatasetAction action, Lifecycle.Actor actor, Consumer<Instant> change) {
    DatasetState before = dataset.state();
    switch (Lifecycle.next(before, action, actor)) {
      case Lifecycle.Outcome.Moved(DatasetState next) -> {
        Instant now = now();
        change.accept(now);
        dataset.enter(next, now);
      }
      case Lifecycle.Outcome.WrongState(List<Lifecycle.Step> possible) ->
          throw wrongState(before, action, possible);
      case Lifecycle.Outcome.SamePerson() ->
          throw ProblemException.of(CatalogProblem.SEPARATION_OF_DUTIES);
    }
    if (dataset.state() != before || action == DatasetAction.CHANGE) {
      tell(dataset);
    }
  }

  /** Tells of what others must know; the flush gives the change its version first. */
  void tell(Dataset dataset) {
    datasets.flush();
    eventOf(dataset.state())
        .ifPresent(
            type ->
                outbox.append(
                    DatasetEvent.TOPIC,
                    dataset.id().toString(),
                    type,
                    dataset.id().toString(),
                    DatasetEvent.from(dataset)));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Nobody outside needs to know how far a review is. */
  private static Optional<String> eventOf(DatasetState state) {
    return switch (state) {
      case REGISTERED -> Optional.of("DatasetRegistered");
      case SECRECY_REVIEW, REVIEW -> Optional.empty();
      case APPROVED -> Optional.of("ContractApproved");
      case OPEN -> Optional.of("DatasetOpened");
      case WITHDRAWN -> Optional.of("DatasetWithdrawn");
    };
  }

  private static ProblemException wrongState(
      DatasetState state, DatasetAction action, List<Lifecycle.Step> possible) {
    String steps =
        possible.stream()
            .map(step -> step.action() + " (" + String.join(", ", step.roles()) + ")")
            .collect(Collectors.joining(", "));
    return ProblemException.of(
            CatalogProblem.WRONG_STATE, state, action, steps.isEmpty() ? "—" : steps)
        .with("state", state)
        .with("possible", possible);
  }
}
