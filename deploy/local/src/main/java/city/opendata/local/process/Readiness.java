package city.opendata.local.process;

import city.opendata.local.part.PlatformException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a child to answer. */
public final class Readiness {

  private static final Duration PAUSE = Duration.ofMillis(150);

  private Readiness() {}

  /** A question to the child; an exception counts as "not yet". */
  @FunctionalInterface
  public interface Probe {
    boolean isReady() throws Exception;
  }

  /** Returns when the probe says yes; throws when the child dies or takes too long. */
  public static void await(String name, ChildProcess child, Duration patience, Probe probe) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!answers(probe)) {
      child.requireAlive();
      if (System.nanoTime() > deadline) {
        throw new PlatformException(
            "%s does not answer after %d s; its log may say why."
                .formatted(name, patience.toSeconds()));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean answers(Probe probe) {
    try {
      return probe.isReady();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformException("Interrupted while waiting for a part to start.", e);
    } catch (Exception e) {
      return false;
    }
  }
}
