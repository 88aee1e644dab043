package city.opendata.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {

  private static final StartupRecord.Step READY = new StartupRecord.Step(70, "ready");

  @Test
  void aFirstStartMayTakeAsLongAsItMust() {
    StartupRecord.Step once = new StartupRecord.Step(28, Platform.FIRST_START_STEP);

    assertThat(Bench.readyBudget(List.of(once, READY))).isEqualTo(720);
    assertThat(Bench.readyBudget(List.of(READY))).isEqualTo(60);
  }
}
