package city.opendata.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void aRoundThatFailsIsFollowedByOthers() throws InterruptedException {
    CountDownLatch three = new CountDownLatch(3);
    try (Rounds rounds = new Rounds("test")) {
      rounds.begin(
          SHORT,
          () -> {
            three.countDown();
            throw new java.io.IOException("fails on purpose");
          });

      assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void severalThingsTakeTurnsAndEndTogether() throws InterruptedException {
    CountDownLatch one = new CountDownLatch(3);
    CountDownLatch other = new CountDownLatch(3);
    AtomicInteger after = new AtomicInteger();
    Rounds rounds = new Rounds("test");
    rounds.beginLater(SHORT, one::countDown);
    rounds.beginLater(SHORT, other::countDown);
    rounds.beginLater(Duration.ofMillis(300), after::incrementAndGet);
    assertThat(one.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();

    rounds.close();

    int made = after.get();
    Thread.sleep(Duration.ofMillis(400));
    assertThat(after).hasValue(made);
  }

  @Test
  void closingInterruptsTheRoundThatIsGoingOn() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Rounds rounds = new Rounds("test");
    rounds.begin(
        SHORT,
        () -> {
          begun.countDown();
          try {
            Thread.sleep(Duration.ofMinutes(1));
          } catch (InterruptedException expected) {
            interrupted.set(true);
          } finally {
            ended.countDown();
          }
        });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    rounds.close();

    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(interrupted).isTrue();
  }
}
