package city.opendata.local.client;

import city.opendata.local.part.PlatformException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks again until the answer is as it should be: events take a moment to arrive. The pauses grow,
 * because some questions leave something behind.
 */
public final class Eventually {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private Eventually() {}

  /** The first answer that fits; throws with what was wanted when time is over. */
  public static <T> T get(
      String wanted, Duration patience, Supplier<T> question, Predicate<T> fits) {
    long deadline = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      T answer = question.get();
      if (fits.test(answer)) {
        return answer;
      }
      if (System.nanoTime() > deadline) {
        throw new PlatformException(
            "After %d s still not so: %s. The last answer: %s"
                .formatted(patience.toSeconds(), wanted, answer));
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PlatformException("Interrupted while waiting: " + wanted, e);
      }
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
  }
}
