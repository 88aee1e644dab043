package city.opendata.ingestion.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.caller.Caller;
import city.opendata.kit.caller.Roles;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may see the cells of quarantined rows. */
class QuarantineServiceTest {

  private static final String UNIT = "320200-021";
  private static final String OTHER_UNIT = "320200-016";

  @Test
  void theUnitsOwnPeopleAndSystemsMay() {
    assertThat(mayRead(UNIT, Roles.STEWARD)).isTrue();
    assertThat(mayRead(UNIT, Roles.DEPARTMENT_SYSTEM)).isTrue();
    assertThat(mayRead(null, Roles.ADMIN)).isTrue();
  }

  @Test
  void anAuditorMayNotWhateverElseHeIsElsewhere() {
    assertThat(mayRead(null, Roles.AUDITOR)).isFalse();
    assertThat(mayRead(UNIT, Roles.AUDITOR)).isFalse();
    assertThat(mayRead(OTHER_UNIT, Roles.AUDITOR, Roles.STEWARD)).isFalse();
  }

  private static boolean mayRead(@Nullable String unit, String... roles) {
    return QuarantineService.mayReadOriginals(
        UNIT, new Caller("subject", "name", Set.of(roles), unit));
  }
}
