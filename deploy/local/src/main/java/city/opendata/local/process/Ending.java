package city.opendata.local.process;

import city.opendata.local.part.PlatformException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends processes that this JVM did not start. */
public final class Ending {

  /** The system needs a moment to take away even a killed process. */
  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  private Ending() {}

  /** Asks the process to end, and makes it end when its patience is over. */
  public static void of(ProcessHandle process, Duration patience) {
    if (process.destroy()) {
      await(process, patience);
    }
    if (process.isAlive() && process.destroyForcibly()) {
      await(process, AFTER_KILL);
    }
    if (process.isAlive()) {
      throw new PlatformException(
          "Process %d of user %s cannot be ended from here: stop the platform as that user."
              .formatted(process.pid(), process.info().user().orElse("unknown")));
    }
  }

  private static void await(ProcessHandle process, Duration patience) {
    process.onExit().completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
