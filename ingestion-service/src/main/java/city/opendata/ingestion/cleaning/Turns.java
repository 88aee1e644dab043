package city.opendata.ingestion.cleaning;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads that work on numbered pieces side by side hand them on in the order of the numbers.
 * The first failure in that order ends it all, so that it is the same one in every run.
 */
final class Turns {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long current;
  private @Nullable Throwable failure;

  /** What a thread does when it is its turn. */
  @FunctionalInterface
  interface Action {
    void run() throws Throwable;
  }

  /** Waits for the turn of a number and acts, unless an earlier turn failed. */
  void take(long number, Action action) {
    lock.lock();
    try {
      while (current != number && failure == null) {
        changed.awaitUninterruptibly();
      }
      if (failure != null) {
        return;
      }
    } finally {
      lock.unlock();
    }
    Throwable broken = null;
    try {
      action.run();
    } catch (Throwable e) {
      broken = e;
    }
    pass(broken);
  }

  private void pass(@Nullable Throwable broken) {
    lock.lock();
    try {
      current++;
      failure = failure == null ? broken : failure;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends it all, unless it has ended already, for what went wrong after a turn. */
  void fail(Throwable broken) {
    lock.lock();
    try {
      failure = failure == null ? broken : failure;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was ended. */
  boolean haveFailed() {
    return failure() != null;
  }

  /** What went wrong first. */
  @Nullable Throwable failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }
}
