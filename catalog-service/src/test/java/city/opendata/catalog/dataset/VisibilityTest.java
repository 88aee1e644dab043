package city.opendata.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.Registrations;
import city.opendata.kit.caller.Caller;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {

  private static final String UNIT = "320200-021";
  private static final String OTHER = "320200-016";

  @ParameterizedTest
  @EnumSource(value = DatasetState.class, names = "OPEN", mode = Mode.EXCLUDE)
  void theOwnStaffSeesEveryStateAndStrangersSeeNone(DatasetState state) {
    Dataset dataset = in(state);

    assertThat(Visibility.of(staff("steward", UNIT)).covers(dataset)).isTrue();
    assertThat(Visibility.of(staff("steward", OTHER)).covers(dataset)).isFalse();
    assertThat(Visibility.of(Caller.ANONYMOUS).covers(dataset)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"steward", "reviewer", "secrecy-reviewer", "department-system"})
  void theseRolesAreStaff(String role) {
    assertThat(Visibility.of(staff(role, UNIT)).covers(in(DatasetState.REGISTERED))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "auditor", "evaluator"})
  void theseRolesSeeTheWholeCity(String role) {
    Caller caller = new Caller("s", "n", Set.of(role), null);

    assertThat(Visibility.of(caller).covers(in(DatasetState.REGISTERED))).isTrue();
  }

  @Test
  void aUnitAloneMakesNoStaff() {
    assertThat(Visibility.of(staff("developer", UNIT)).covers(in(DatasetState.REGISTERED)))
        .isFalse();
  }

  @Test
  void staffWithoutAUnitSeesWhatEveryoneSees() {
    Caller caller = new Caller("s", "n", Set.of("steward"), null);

    assertThat(Visibility.of(caller).covers(in(DatasetState.REGISTERED))).isFalse();
    assertThat(Visibility.of(caller).covers(in(DatasetState.OPEN))).isTrue();
  }

  @Test
  void everyoneIsToldOfAWithdrawalThatTheyCouldNotice() {
    Dataset neverOpened = in(DatasetState.WITHDRAWN);
    Dataset onceOpen = in(DatasetState.WITHDRAWN);
    onceOpen.released(new ReleaseFigures(1, 2, 3, 4, Instant.EPOCH));

    assertThat(Visibility.of(Caller.ANONYMOUS).covers(neverOpened)).isFalse();
    assertThat(Visibility.of(Caller.ANONYMOUS).covers(onceOpen)).isTrue();
  }

  private static Dataset in(DatasetState state) {
    DatasetRequest request = Registrations.as(DatasetRequest.class, Registrations.aRegistration());
    Dataset dataset =
        new Dataset(request, "306001/000001", UNIT, staff("steward", UNIT), Instant.EPOCH);
    dataset.enter(state, Instant.EPOCH);
    return dataset;
  }

  private static Caller staff(String role, String unit) {
    return new Caller("subject", "name", Set.of(role), unit);
  }
}
