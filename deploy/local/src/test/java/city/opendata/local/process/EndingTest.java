package city.opendata.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.local.part.PlatformException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndingTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  @Test
  void aProcessThatDoesNotListenIsKilled() throws Exception {
    Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo up; sleep 600").start();
    assertThat(deaf.getInputStream().read()).isEqualTo('u');

    Ending.of(deaf.toHandle(), PATIENCE);

    assertThat(deaf.isAlive()).isFalse();
  }

  @Test
  void aProcessThatIsGoneAlreadyIsFine() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();

    assertThatCode(() -> Ending.of(gone.toHandle(), PATIENCE)).doesNotThrowAnyException();
  }

  @Test
  void aProcessOfSomeoneElseIsToldAndNotWaitedFor() {
    ProcessHandle someoneElses = refusing(ProcessHandle.current());

    assertThatThrownBy(() -> Ending.of(someoneElses, Duration.ofHours(1)))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining(Long.toString(someoneElses.pid()));
  }

  /** This process, as a user sees it who may not end it. */
  private static ProcessHandle refusing(ProcessHandle process) {
    return (ProcessHandle)
        Proxy.newProxyInstance(
            EndingTest.class.getClassLoader(),
            new Class<?>[] {ProcessHandle.class},
            (proxy, method, arguments) ->
                method.getName().startsWith("destroy") ? false : method.invoke(process, arguments));
  }
}
