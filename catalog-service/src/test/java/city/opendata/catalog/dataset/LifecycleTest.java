package city.opendata.catalog.dataset;

import static city.opendata.catalog.dataset.DatasetAction.APPROVE;
import static city.opendata.catalog.dataset.DatasetAction.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.dataset.Lifecycle.Actor;
import city.opendata.catalog.dataset.Lifecycle.Outcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

  private static final List<String> ROLES =
      List.of(
          "admin",
          "auditor",
          "department-system",
          "developer",
          "evaluator",
          "platform",
          "reviewer",
          "secrecy-reviewer",
          "steward");

  @Test
  void theseMovesAreAllowedAndNoOthers() {
    Set<String> allowed = new TreeSet<>();
    for (DatasetState from : DatasetState.values()) {
      for (DatasetAction action : DatasetAction.values()) {
        for (String role : ROLES) {
          if (Lifecycle.next(from, action, new Actor(Set.of(role), false))
              instanceof Outcome.Moved(DatasetState to)) {
            allowed.add(role + ": " + from + " " + action + " " + to);
          }
        }
      }
    }

    assertThat(allowed)
        .containsExactlyInAnyOrder(
            "steward: REGISTERED CHANGE REGISTERED",
            "steward: REGISTERED SUBMIT SECRECY_REVIEW",
            "secrecy-reviewer: SECRECY_REVIEW APPROVE REVIEW",
            "secrecy-reviewer: SECRECY_REVIEW RETURN REGISTERED",
            "reviewer: REVIEW APPROVE APPROVED",
            "reviewer: REVIEW RETURN REGISTERED",
            "platform: APPROVED RELEASE OPEN",
            "platform: OPEN RELEASE OPEN",
            "steward: APPROVED WITHDRAW WITHDRAWN",
            "admin: APPROVED WITHDRAW WITHDRAWN",
            "steward: OPEN WITHDRAW WITHDRAWN",
            "admin: OPEN WITHDRAW WITHDRAWN");
  }

  @ParameterizedTest
  @CsvSource({
    "SECRECY_REVIEW, APPROVE",
    "SECRECY_REVIEW, RETURN",
    "REVIEW, APPROVE",
    "REVIEW, RETURN"
  })
  void whoHadAHandInItDoesNotDecide(DatasetState from, DatasetAction decision) {
    Actor actor = new Actor(Set.of("steward", "secrecy-reviewer", "reviewer"), true);

    assertThat(Lifecycle.next(from, decision, actor)).isInstanceOf(Outcome.SamePerson.class);
  }

  @Test
  void whoHadAHandInItMayStillChangeSubmitAndWithdraw() {
    Actor actor = new Actor(Set.of("steward"), true);

    assertThat(Lifecycle.next(DatasetState.REGISTERED, DatasetAction.SUBMIT, actor))
        .isInstanceOf(Outcome.Moved.class);
    assertThat(Lifecycle.next(DatasetState.OPEN, DatasetAction.WITHDRAW, actor))
        .isInstanceOf(Outcome.Moved.class);
  }

  @Test
  void aRefusalTellsWhatCanBeDone() {
    Outcome outcome =
        Lifecycle.next(DatasetState.REVIEW, APPROVE, new Actor(Set.of("secrecy-reviewer"), true));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.WrongState(
                List.of(
                    new Lifecycle.Step(APPROVE, List.of("reviewer")),
                    new Lifecycle.Step(RETURN, List.of("reviewer")))));
  }

  @Test
  void nothingFollowsAWithdrawal() {
    assertThat(Lifecycle.possible(DatasetState.WITHDRAWN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DatasetState.class)
  void peopleAreNeverToldToRelease(DatasetState state) {
    assertThat(Lifecycle.possible(state)).noneMatch(step -> step.action() == DatasetAction.RELEASE);
  }
}
