package city.opendata.catalog.dataset;

import static city.opendata.catalog.dataset.DatasetAction.APPROVE;
import static city.opendata.catalog.dataset.DatasetAction.CHANGE;
import static city.opendata.catalog.dataset.DatasetAction.RELEASE;
import static city.opendata.catalog.dataset.DatasetAction.RETURN;
import static city.opendata.catalog.dataset.DatasetAction.SUBMIT;
import static city.opendata.catalog.dataset.DatasetAction.WITHDRAW;
import static city.opendata.catalog.dataset.DatasetState.APPROVED;
import static city.opendata.catalog.dataset.DatasetState.OPEN;
import static city.opendata.catalog.dataset.DatasetState.REGISTERED;
import static city.opendata.catalog.dataset.DatasetState.REVIEW;
import static city.opendata.catalog.dataset.DatasetState.SECRECY_REVIEW;
import static city.opendata.catalog.dataset.DatasetState.WITHDRAWN;

import city.opendata.kit.caller.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The transitions of a dataset and who may make them. Nobody decides on what they made themselves,
 * and nobody decides twice: maker, secrecy reviewer and reviewer are three people.
 */
public final class Lifecycle {

  /** Who acts when no person does: ingestion's events. */
  public static final String PLATFORM = "platform";

  private static final List<Transition> TRANSITIONS =
      List.of(
          new Transition(REGISTERED, CHANGE, Set.of(Roles.STEWARD), REGISTERED),
          new Transition(REGISTERED, SUBMIT, Set.of(Roles.STEWARD), SECRECY_REVIEW),
          new Transition(SECRECY_REVIEW, APPROVE, Set.of(Roles.SECRECY_REVIEWER), REVIEW),
          new Transition(SECRECY_REVIEW, RETURN, Set.of(Roles.SECRECY_REVIEWER), REGISTERED),
          new Transition(REVIEW, APPROVE, Set.of(Roles.REVIEWER), APPROVED),
          new Transition(REVIEW, RETURN, Set.of(Roles.REVIEWER), REGISTERED),
          new Transition(APPROVED, RELEASE, Set.of(PLATFORM), OPEN),
          new Transition(OPEN, RELEASE, Set.of(PLATFORM), OPEN),
          new Transition(APPROVED, WITHDRAW, Set.of(Roles.STEWARD, Roles.ADMIN), WITHDRAWN),
          new Transition(OPEN, WITHDRAW, Set.of(Roles.STEWARD, Roles.ADMIN), WITHDRAWN));

  private Lifecycle() {}

  private record Transition(
      DatasetState from, DatasetAction action, Set<String> roles, DatasetState to) {}

  /**
   * Who acts.
   *
   * @param roles of the actor
   * @param involved whether the actor made what is decided, or decided on it before
   */
  public record Actor(Set<String> roles, boolean involved) {

    public Actor {
      roles = Set.copyOf(roles);
    }

    /** One who acts on nothing of their own. */
    static Actor uninvolved(Set<String> roles) {
      return new Actor(roles, false);
    }
  }

  /** What comes of an action. */
  public sealed interface Outcome {

    /** It is done: the dataset is now in this state. */
    record Moved(DatasetState to) implements Outcome {}

    /** It cannot be done now, or not by these roles now; this can be done instead. */
    record WrongState(List<Step> possible) implements Outcome {}

    /** The actor had a hand in what is to be decided. */
    record SamePerson() implements Outcome {}
  }

  /** Something that can be done, and the roles that may do it, in alphabetical order. */
  public record Step(DatasetAction action, List<String> roles) {

    public Step {
      roles = List.copyOf(roles);
    }
  }

  /** What comes of this action in this state. */
  public static Outcome next(DatasetState from, DatasetAction action, Actor actor) {
    Optional<Transition> transition =
        TRANSITIONS.stream()
            .filter(one -> one.from == from && one.action == action)
            .filter(one -> one.roles.stream().anyMatch(actor.roles::contains))
            .findFirst();
    if (transition.isEmpty()) {
      return new Outcome.WrongState(possible(from));
    }
    boolean decides = action == APPROVE || action == RETURN;
    return decides && actor.involved
        ? new Outcome.SamePerson()
        : new Outcome.Moved(transition.get().to);
  }

  /** What people can do in this state. */
  public static List<Step> possible(DatasetState from) {
    return TRANSITIONS.stream()
        .filter(one -> one.from == from && one.action != RELEASE)
        .map(one -> new Step(one.action, one.roles.stream().sorted().toList()))
        .toList();
  }
}
