package city.opendata.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.local.part.Ports;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WelcomeTest {

  private static final Addresses ADDRESSES = Addresses.of(Ports.chosen(List.of(), Map.of()));

  @Test
  void withoutDemoDataTheDemoIsTheFirstThingToTry() {
    assertThat(Welcome.text(ADDRESSES, false))
        .containsSubsequence("Try next:", "./platform demo", "curl \"http://localhost:8080");
  }

  @Test
  void withDemoDataTheCommandsWorkAtOnce() {
    assertThat(Welcome.text(ADDRESSES, true)).doesNotContain("./platform demo");
  }
}
