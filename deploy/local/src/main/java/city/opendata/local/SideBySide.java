package city.opendata.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks at the same time and waits for all of them. */
final class SideBySide {

  private SideBySide() {}

  /** Throws the first failure, in the order of the tasks, after all have ended. */
  static void run(List<Runnable> tasks) {
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
      List<? extends Future<?>> running = tasks.stream().map(threads::submit).toList();
      for (Future<?> task : running) {
        await(task);
      }
    }
  }

  private static void await(Future<?> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting parts", e);
    }
  }
}
