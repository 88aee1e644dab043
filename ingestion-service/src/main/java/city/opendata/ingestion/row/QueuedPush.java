package city.opendata.ingestion.row;

import city.opendata.kit.problem.KitProblem;
import city.opendata.kit.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A push on its way to the disk, and the caller who waits for it. */
final class QueuedPush {

  private final RowPush push;
  private final CompletableFuture<RowAnswer> answer = new CompletableFuture<>();
  private final AtomicBoolean decided = new AtomicBoolean();

  QueuedPush(RowPush push) {
    this.push = push;
  }

  RowPush push() {
    return push;
  }

  /** A writer takes the push, unless its caller has given up. */
  boolean take() {
    return decided.compareAndSet(false, true);
  }

  void answer(RowAnswer given) {
    answer.complete(given);
  }

  void fail(Throwable cause) {
    answer.completeExceptionally(cause);
  }

  /** Calls back with the answer or the failure, once one of them is there. */
  void whenDone(BiConsumer<? super @Nullable RowAnswer, ? super @Nullable Throwable> action) {
    var unused = answer.whenComplete(action);
  }

  /**
   * The caller waits no longer. The rows were not written and never will be, unless a writer had
   * them already, whom the caller cannot know to have finished.
   */
  void giveUp() {
    decided.compareAndSet(false, true);
    answer.completeExceptionally(ProblemException.of(KitProblem.UNAVAILABLE));
  }

  /** Waits for the answer, and gives up when the time is over. */
  RowAnswer await(Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      giveUp();
      return answer.join();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Rows could not be written", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while rows were written", stopped);
    }
  }
}
