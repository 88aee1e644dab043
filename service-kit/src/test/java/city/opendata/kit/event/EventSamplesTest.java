package city.opendata.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.kit.testing.EventContracts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code contracts/events} promises about itself. */
class EventSamplesTest {

  static List<String> types() {
    return EventContracts.types();
  }

  @Test
  void thereAreEvents() {
    assertThat(types()).contains("OrganisationChanged", "BatchReceived", "BatchReleased");
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasASampleThatFitsItsSchema(String type) {
    EventContracts.assertFits(type, EventContracts.sample(type));
  }
}
