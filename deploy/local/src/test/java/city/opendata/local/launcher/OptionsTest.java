package city.opendata.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void portsAndTheCommandsOwnOptionsAreKnown() {
    assertThatCode(
            () -> Options.refuseUnknown(List.of("--empty", "--kafka-port=1"), Set.of("--empty")))
        .doesNotThrowAnyException();
  }

  @Test
  void anythingElseIsNamed() {
    assertThatThrownBy(() -> Options.refuseUnknown(List.of("--emtpy"), Set.of("--empty")))
        .hasMessageContaining("--emtpy")
        .hasMessageContaining("help");
  }
}
