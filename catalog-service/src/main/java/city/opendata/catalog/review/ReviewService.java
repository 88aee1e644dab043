package city.opendata.catalog.review;

import city.opendata.catalog.dataset.Dataset;
import city.opendata.catalog.dataset.DatasetLifeService;
import city.opendata.catalog.dataset.DatasetReadService;
import city.opendata.catalog.dataset.DatasetResponse;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import city.opendata.kit.page.CursorCodec;
import city.opendata.kit.page.Page;
import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes datasets through secrecy review and review, and keeps every decision. */
@ApplicationScoped
public class ReviewService {

  private final DatasetLifeService life;
  private final DatasetReadService reader;
  private final ReviewRepository decisions;
  private final CursorCodec cursors;
  private final Clock clock;

  ReviewService(
      DatasetLifeService life,
      DatasetReadService reader,
      ReviewRepository decisions,
      CursorCodec cursors,
      Clock clock) {
    this.life = life;
    this.reader = reader;
    this.decisions = decisions;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** Puts a dataset before the secrecy reviewer. */
  @Transactional
  public DatasetResponse submit(String name, Caller caller) {
    Dataset dataset = life.own(name, caller);
    life.submit(dataset, caller);
    return reader.describe(dataset);
  }

  /** Decides on exactly what the quoted hash names. */
  @Transactional
  public DatasetResponse decide(String name, DecisionRequest request, Caller caller) {
    if (request.decision() == Decision.RETURN && request.reason() == null) {
      throw ProblemException.body("reason", "required");
    }
    Dataset dataset = life.own(name, caller);
    ReviewDecision decision =
        new ReviewDecision(
            dataset, request, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    boolean decidedBefore =
        decisions.hasDecidedElsewhere(
            caller.subject(), dataset.id(), dataset.round(), dataset.state());
    life.decide(dataset, request.decision().action(), caller, decidedBefore, request.contentHash());
    decisions.persist(decision);
    return reader.describe(dataset);
  }

  /** One page of the decisions on a dataset, oldest first. */
  @Transactional
  public Page<DecisionResponse> page(
      String name, int limit, @Nullable String cursor, Caller caller) {
    Dataset dataset = life.ownOr(name, caller, Roles.ADMIN, Roles.AUDITOR);
    String context = "decisions of " + dataset.id();
    long after =
        cursor == null ? 0 : position(String.valueOf(cursors.decode(context, cursor).getFirst()));
    List<ReviewDecision> found = decisions.findAfter(dataset.id(), after, limit + 1);
    List<ReviewDecision> shown = found.stream().limit(limit).toList();
    return new Page<>(
        shown.stream().map(DecisionResponse::from).toList(),
        found.size() > limit
            ? cursors.encode(context, List.of(String.valueOf(shown.getLast().position())))
            : null);
  }

  private static long position(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notOurs) {
      throw ProblemException.of(KitProblem.INVALID_CURSOR);
    }
  }
}
