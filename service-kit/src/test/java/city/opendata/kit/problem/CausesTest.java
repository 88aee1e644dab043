package city.opendata.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CausesTest {

  @Test
  void aPoolThatGaveUpMeansAnUnreachableDatabase() {
    assertThat(Causes.isDatabaseUnreachable(new SQLException("Sorry, acquisition timeout!")))
        .isTrue();
    assertThat(Causes.isDatabaseUnreachable(new SQLException("Acquisition timeout while waiting")))
        .isTrue();
    assertThat(Causes.isDatabaseUnreachable(new SQLException("no such column"))).isFalse();
  }

  @Test
  void aCallerWhoHungUpIsNoFault() {
    assertThat(Causes.isCallerGone(new IOException("Failed to write"))).isTrue();
    assertThat(Causes.isCallerGone(new IllegalStateException(new ClosedChannelException())))
        .isTrue();
    assertThat(Causes.isCallerGone(new IOException("No space left on device"))).isFalse();
  }
}
